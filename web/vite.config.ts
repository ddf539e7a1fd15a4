import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const server = process.env.CROWDLINE_URL ?? 'http://127.0.0.1:8787';
// The server checks Host and Origin, so the proxy speaks in its name.
const toServer = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  plugins: [svelte()],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { '/api': toServer, '/media': toServer } },
  test: { include: ['src/**/*.test.ts'], environment: 'node' },
});
