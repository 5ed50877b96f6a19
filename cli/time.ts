const RFC_3339 = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds since the Unix epoch of an RFC 3339 time (section 5.6), or null if it is none. Leap seconds are none
 * here: the clock that everything is compared with has none either.
 */
export function parseTime(text: string): number | null {
    const match = RFC_3339.exec(text);
    if (!match) {
        return null;
    }
    const [, date = '', clock = '', fraction = '', zone = ''] = match;
    const local = Date.parse(`${date}T${clock}Z`);
    // Date.parse takes 30 February for 2 March.
    if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${clock}`)) {
        return null;
    }
    const time = Date.parse(`${date}T${clock}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
    return Number.isNaN(time) ? null : time;
}

/** An RFC 3339 time in UTC, without milliseconds where they are zero. */
export function formatUtc(time: number): string {
    return new Date(time).toISOString().replace('.000Z', 'Z');
}
