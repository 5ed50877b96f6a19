/**
 * Places times on a line, in percent of its length. Each stretch between two of them is as wide as it is long, but never
 * narrower than can be seen, so order is always right and short periods are true to scale.
 *
 * @param times in any order and unit
 * @param shortest percent that the shortest stretch gets at least, before all are made to fit
 */
export function placesOf(times: readonly number[], shortest: number): (time: number) => number {
    const knots = [...new Set(times)].sort((one, other) => one - other);
    const [first = 0] = knots;
    const length = (knots.at(-1) ?? first) - first || 1;
    const widths = knots.slice(1).map((time, index) => (100 * (time - (knots[index] ?? time))) / length);
    const raised = widths.map((width) => Math.max(width, shortest));
    const sum = raised.reduce((total, width) => total + width, 0);
    const places = new Map([[first, 0]]);
    let place = 0;
    for (const [index, width] of raised.entries()) {
        place += (100 * width) / sum;
        places.set(knots[index + 1] ?? first, place);
    }
    return (time) => Math.round((places.get(time) ?? 0) * 100) / 100;
}
