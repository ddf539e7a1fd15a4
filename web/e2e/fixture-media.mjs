/** A quiet tone as a WAV file of `seconds`, so that the <video> element has something to seek in. */
export function wav(seconds, rate = 4000) {
  const size = seconds * rate;
  const bytes = Buffer.alloc(44 + size);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(36 + size, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // mono
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate, 28);
  bytes.writeUInt16LE(1, 32);
  bytes.writeUInt16LE(8, 34); // 8 bits
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(size, 40);
  for (let index = 0; index < size; index++) bytes[44 + index] = 128 + Math.round(6 * Math.sin((index / rate) * 2 * Math.PI * 110));
  return bytes;
}
