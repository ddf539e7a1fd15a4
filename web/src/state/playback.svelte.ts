import type { Player, PlayerEvent } from '../players/player';
import { nextRate } from '../players/player';

/** Within this distance of the live edge the reader counts as being live. */
export const AT_EDGE = 8000;
/** A follower who drifts further than this from the edge is set back to it. */
const DRIFT = 6000;
/** A video that cannot follow the edge is not set back to it more often than this. */
const SETTLE = 5000;

/**
 * The playhead: the one time that lanes, feed and details follow. Reads the player on every
 * frame while it plays. On a live stream nothing can be sought beyond the live edge.
 */
export class Playback {
  player = $state.raw<Player | null>(null);
  position = $state(0);
  /** The furthest time that was played or sought: what lies after it may be covered. */
  reached = $state(0);
  playing = $state(false);
  rate = $state(1);
  muted = $state(false);
  following = $state(false);
  problem = $state.raw<{ message: string; link: string | null } | null>(null);

  private unlisten: (() => void) | null = null;
  private frame = 0;
  private corrected = -Infinity;

  constructor(
    private readonly edge: () => number,
    private readonly live: () => boolean,
    private readonly start: () => number,
  ) {}

  /** Takes over at the present playhead; `resume` says whether to go on playing. */
  attach(player: Player, resume = this.playing): void {
    const at = this.position;
    this.detach();
    this.player = player;
    this.problem = null;
    this.unlisten = player.listen((event) => this.take(event));
    player.seek(at);
    if (resume) player.play();
    this.read();
    this.frame = requestAnimationFrame(() => this.tick());
  }

  detach(): void {
    cancelAnimationFrame(this.frame);
    this.unlisten?.();
    this.player?.destroy();
    this.player = null;
    this.playing = false;
  }

  seek(ms: number): void {
    const end = this.edge();
    const at = Math.min(Math.max(ms, this.start()), end);
    this.player?.seek(at);
    this.set(at);
    this.following = this.live() && at >= end - AT_EDGE;
  }

  skip(ms: number): void {
    this.seek(this.position + ms);
  }

  toggle(): void {
    if (!this.player) return;
    if (this.player.playing()) {
      this.player.pause();
      this.following = false;
    } else {
      if (!this.live() && this.position >= this.edge() - 250) this.seek(this.start());
      this.player.play();
    }
    this.read();
  }

  jumpToLive(): void {
    this.seek(this.edge());
    this.following = true;
    if (this.player && !this.player.playing()) this.player.play();
    this.read();
  }

  step(direction: 1 | -1): void {
    if (!this.player?.can.rate) return;
    this.player.setRate(nextRate(this.player.rate(), direction, this.player.kind === 'clock' ? 8 : 2));
    this.read();
  }

  setRate(rate: number): void {
    this.player?.setRate(rate);
    this.read();
  }

  toggleMute(): void {
    this.player?.setMuted(!this.player.muted());
    this.read();
  }

  private take(event: PlayerEvent): void {
    if (event.type === 'error') this.problem = { message: event.message, link: event.link };
    if (event.type === 'ready' && this.following) this.jumpToLive();
    this.read();
  }

  private tick(): void {
    this.frame = requestAnimationFrame(() => this.tick());
    if (!this.player?.playing()) return;
    this.setFromPlayer(this.player);
    const behind = this.edge() - this.position;
    if (this.live()) this.keepToEdge(behind);
    else if (behind <= 0 && this.player.kind === 'clock') this.player.pause();
  }

  private keepToEdge(behind: number): void {
    if (behind < 500 && this.rate > 1) this.setRate(1);
    const lost = this.following ? Math.abs(behind) > DRIFT : behind < -DRIFT;
    if (!lost || this.player?.kind === 'twitch' || performance.now() - this.corrected < SETTLE) return;
    this.corrected = performance.now();
    this.player?.seek(this.edge() - 1000);
    this.set(this.edge() - 1000);
  }

  private read(): void {
    if (!this.player) return;
    this.playing = this.player.playing();
    this.rate = this.player.rate();
    this.muted = this.player.muted();
    this.setFromPlayer(this.player);
  }

  /** A video that is shorter than its chat stands at its end; the playhead may go on beyond it. */
  private setFromPlayer(player: Player): void {
    const at = player.position();
    const end = player.duration();
    const beyond = end !== null && at >= end - 500 && this.position > end;
    if (!beyond) this.set(at);
  }

  private set(ms: number): void {
    this.position = ms;
    if (ms > this.reached) this.reached = ms;
  }
}
