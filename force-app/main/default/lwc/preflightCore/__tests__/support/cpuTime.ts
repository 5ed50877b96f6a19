/** Milliseconds of processor time that some work takes: unlike the clock, it does not mind busy neighbours. */
export function cpuTime(work: () => void): number {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}
