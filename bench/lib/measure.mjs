/** Milliseconds of each run of `work`, which may be asynchronous. */
async function timesOf(work, runs) {
    const times = [];
    for (let run = 0; run < runs; run++) {
        const start = performance.now();
        await work();
        times.push(performance.now() - start);
    }
    return times;
}

export function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Medians in milliseconds of several workloads, measured side by side: each round runs every one of them once, so that a
 * noisy minute hits all alike.
 */
export async function compare(workloads, { rounds = 7, warmUp = 2 } = {}) {
    const times = Object.fromEntries(Object.keys(workloads).map((name) => [name, []]));
    for (let round = 0; round < rounds + warmUp; round++) {
        for (const [name, work] of Object.entries(workloads)) {
            const [time] = await timesOf(work, 1);
            if (round >= warmUp) {
                times[name].push(time);
            }
        }
    }
    return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** "12.3 ms", "45 µs", "1.2 s" of milliseconds. */
export function duration(ms) {
    if (ms >= 1000) {
        return `${(ms / 1000).toFixed(2)} s`;
    }
    if (ms >= 1) {
        return `${ms >= 100 ? Math.round(ms) : ms.toFixed(1)} ms`;
    }
    return `${(ms * 1000).toFixed(ms >= 0.1 ? 0 : 1)} µs`;
}

/** "0.08", "1.4", "12": how many times `a` is `b`. */
export function ratio(a, b) {
    const value = a / b;
    return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
}
