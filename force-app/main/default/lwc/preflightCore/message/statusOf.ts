/** Characters around an address in which its status is looked for. In a HAR its headers stand in between. */
const BEFORE = 200;
const BEHIND = 4_000;
const LINE = 300;

/** `"status": 401`, "Status Code: 401", "HTTP/2 401". */
const STATUS = /\b(?:status(?:[_ ]?code)?\W{1,12}|HTTP\/[\d.]{1,3}"?\s{1,3})([1-5]\d\d)(?!\d)/gi;
/** Another request begins. */
const NEXT_REQUEST = /\burl\\{0,8}"\s{0,9}:|\brequest url\b|\b(?:GET|POST|PUT|OPTIONS)\s{1,9}(?:https?:|\/)/;
/** A number on its own: no port, no part of a time, of a version or of a file's name. */
const NUMBER = /(?<![\w.:,-])[1-5]\d\d(?![\w:]|[.,]\d)/g;
const LINE_END = /[\r\n]|\\{1,8}[rn]/;
/** The address is (the end of) a JSON string. */
const IN_JSON = /^[^\s"]{0,400}"/;

/** What stands around an address, as far as it may speak of it. */
export interface Surroundings {
    readonly before: string;
    readonly behind: string;
    /** The rest of its line, on both sides. */
    readonly line: string;
}

/** @param limit offset of the next address of the kind: what is behind it speaks of that one */
export function surroundingsOf(text: string, start: number, end: number, limit: number): Surroundings {
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const behind = text.slice(end, Math.min(limit, end + BEHIND)).split(NEXT_REQUEST, 1)[0] ?? '';
    const line = `${before.split(LINE_END).at(-1) ?? ''} ${behind.slice(0, LINE).split(LINE_END, 1)[0] ?? ''}`;
    return { before, behind, line };
}

/** The HTTP status that is stated of the address between them; null for none. */
export function statusOf({ before, behind, line }: Surroundings): string | null {
    const stated = [...behind.matchAll(STATUS)][0]?.[1] ?? [...before.matchAll(STATUS)].at(-1)?.[1] ?? null;
    if (IN_JSON.test(behind)) {
        return stated;
    }
    const numbers = (line.match(NUMBER) ?? []) as readonly string[];
    return numbers.find((number) => number.startsWith('40')) ?? numbers[0] ?? stated;
}
