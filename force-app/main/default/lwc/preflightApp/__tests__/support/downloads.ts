/** Records what the page hands to the browser as a file: names and texts, in order. There are no blobs in this browser. */
export function recordDownloads(): { name: string; text: string }[] {
    const saved: { name: string; text: string }[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
        const text = decodeURIComponent(this.href.slice(this.href.indexOf(',') + 1));
        saved.push({ name: this.download, text });
    });
    return saved;
}
