/** What a page still holds, after everything that nobody holds was collected. */

/**
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>} all strings of the page's memory, as V8 writes them: each up to 1024 characters
 */
export async function memoryOf(page) {
    const session = await page.context().newCDPSession(page);
    const parts = [];
    session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => parts.push(chunk));
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    await session.detach();
    return parts.join('');
}
