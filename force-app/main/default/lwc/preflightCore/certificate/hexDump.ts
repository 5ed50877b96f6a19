const WIDTH = 16;
const HALF = 8;

function hexPairs(octets: string): string {
    return Array.from(octets, (octet) => `${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')} `).join(
        ''
    );
}

/** Octets in lines of 16, each with its offset, hex digits and characters, as Java prints them. */
export function hexDump(octets: string): string {
    let text = '';
    for (let start = 0; start < octets.length; start += WIDTH) {
        const line = octets.slice(start, start + WIDTH);
        const offset = (start & 0xffff).toString(16).toUpperCase().padStart(4, '0');
        const left = hexPairs(line.slice(0, HALF)).padEnd(HALF * 3);
        const right = hexPairs(line.slice(HALF)).padEnd(HALF * 3);
        // Java stops at "z".
        text += `${offset}: ${left}  ${right} ${line.replace(/[^ -z]/g, '.')}\n`;
    }
    return text;
}
