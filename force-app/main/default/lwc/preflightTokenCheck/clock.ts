import type { TokenReport } from 'c/preflightCore';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** `nbf` and `iat` may lie that much ahead, as clocks differ. */
const LEEWAY = MINUTE;

/** Times at which the outcome of a check may change. */
export function edgesOf(report: TokenReport | null): readonly number[] {
    const { issuedAt = null, notBefore = null, expiresAt = null } = report ?? {};
    return [
        expiresAt,
        notBefore,
        notBefore === null ? null : notBefore - LEEWAY,
        issuedAt === null ? null : issuedAt - LEEWAY
    ]
        .filter((time) => time !== null && Number.isFinite(time))
        .map(Number);
}

/** Milliseconds until the screen has to be fresh again: often where seconds are shown, seldom where hours are. */
export function pauseUntilTick(edges: readonly number[], now: number): number {
    const nearest = Math.min(...edges.map((edge) => Math.abs(edge - now)), Infinity);
    const ahead = Math.min(...edges.filter((edge) => edge > now).map((edge) => edge - now), Infinity);
    const pace = nearest <= 2 * MINUTE ? SECOND : nearest <= 2 * HOUR ? 10 * SECOND : MINUTE;
    return Math.min(pace, ahead);
}

/** True: one of the times has come since then. */
export function hasPassed(edges: readonly number[], since: number, now: number): boolean {
    return edges.some((edge) => edge > since && edge <= now);
}

/** Tells the time while there is something to tell it to; the timer ends with `stop`. */
export class Clock {
    onTick: () => void;
    timer: ReturnType<typeof setTimeout> | undefined;

    /** @param onTick called at every tick */
    constructor(onTick: () => void) {
        this.onTick = onTick;
    }

    /** Ticks once after that many milliseconds, instead of whatever was due. */
    wait(milliseconds: number): void {
        this.stop();
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended by stop(), which the component calls when it goes
        this.timer = setTimeout(this.onTick, milliseconds);
    }

    stop(): void {
        clearTimeout(this.timer);
    }
}
