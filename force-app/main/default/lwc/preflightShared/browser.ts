/** Puts text on the clipboard; false when the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(text);
        return true;
    } catch {
        // No permission, or no secure context: the old way still works there.
        return copyBySelection(text);
    }
}

function copyBySelection(text: string): boolean {
    const area = document.createElement('textarea');
    area.value = text;
    area.setAttribute('readonly', '');
    area.style.position = 'fixed';
    area.style.opacity = '0';
    const focused = document.activeElement;
    document.body.appendChild(area);
    area.focus();
    area.select();
    try {
        return document.execCommand('copy');
    } catch {
        return false;
    } finally {
        area.remove();
        if (focused instanceof HTMLElement) {
            focused.focus();
        }
    }
}

/** Hands text to the browser as a download. Nothing leaves the browser. */
export function saveText(name: string, text: string, type: string): void {
    const anchor = document.createElement('a');
    const url = addressOf(text, type);
    anchor.href = url;
    anchor.download = name;
    anchor.style.display = 'none';
    document.body.appendChild(anchor);
    anchor.click();
    anchor.remove();
    if (url.startsWith('blob:')) {
        // The download has begun by then; revoking at once would cancel it in some browsers.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        setTimeout(() => URL.revokeObjectURL(url), 1000);
    }
}

function addressOf(text: string, type: string): string {
    try {
        return URL.createObjectURL(new Blob([text], { type }));
    } catch {
        // Lightning Web Security refuses blobs of some types.
        return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
    }
}

/**
 * Reads a file as a binary string, one character an octet: Lightning Web Security makes typed arrays slow.
 *
 * @throws the browser's error when the file cannot be read
 */
export function readBytes(file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
        reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
        reader.readAsBinaryString(file);
    });
}
