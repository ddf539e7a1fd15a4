import type { Action } from '../keyboard/keymap';
import { preferences } from './preferences.svelte';
import type { Session } from './session.svelte';

/** Carries out what a key or a button asks for. `stage` is what goes full screen. */
export function act(session: Session, action: Action, stage: HTMLElement | null): void {
  const { playback, view } = session;
  switch (action.do) {
    case 'toggle': return playback.toggle();
    case 'skip': return playback.skip(action.ms);
    case 'speed': return playback.step(action.direction);
    case 'mute': return playback.toggleMute();
    case 'tenth': return playback.seek(view.domain.from + ((view.domain.to - view.domain.from) * action.tenth) / 10);
    case 'moment': return session.goToMoment(action.direction);
    case 'zoom': return view.zoom(playback.position, action.direction > 0 ? 0.5 : 2);
    case 'fit': return view.fit();
    case 'live': return session.stream.live ? playback.jumpToLive() : undefined;
    case 'models': return preferences.setModels(!preferences.models);
    case 'fullscreen': return fullscreen(stage);
    case 'help': session.helpOpen = !session.helpOpen;
  }
}

export function fullscreen(stage: HTMLElement | null): void {
  // Refused without a gesture or by a frame's policy: the page then simply stays as it is.
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void stage?.requestFullscreen?.().catch(() => undefined);
}
