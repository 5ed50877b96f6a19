import '../../preflightApp/__tests__/support/harness.js';
import { copyText, fill, linkLook, numeral, plural, saveText, severityLook, verdictLook } from 'c/preflightShared';

describe('words', () => {
    it('fills the places of a label', () => {
        expect(fill('{0} of {1}, {0}', 1, 'two')).toBe('1 of two, 1');
        expect(fill('{0} of {1}', 1)).toBe('1 of {1}');
    });

    it('does not take what is filled in for a template', () => {
        expect(fill('{0} {1}', '{1}', '$&')).toBe('{1} $&');
    });

    it('counts one, none and many', () => {
        expect([0, 1, 2, 1000].map((count) => plural(count, '{0} key', '{0} keys'))).toEqual([
            '0 keys',
            '1 key',
            '2 keys',
            '1,000 keys'
        ]);
        expect(numeral(8438)).toBe('8,438');
    });
});

describe('looks', () => {
    it('never tell two states apart by colour alone', () => {
        const states = ['ready', 'attention', 'blocked', 'private', 'working', 'failed'] as const;
        expect(new Set(states.map((state) => verdictLook(state).icon)).size).toBe(states.length);
        const links = ['good', 'attention', 'broken', 'not-checked'] as const;
        expect(new Set(links.map((state) => linkLook(state).icon)).size).toBe(links.length);
        const severities = ['error', 'warning', 'notice'] as const;
        expect(new Set(severities.map((severity) => severityLook(severity).icon)).size).toBe(severities.length);
    });
});

describe('the clipboard', () => {
    const clipboard = (value: unknown): void => {
        Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
    };
    const execCommand = (value: unknown): void => {
        Object.defineProperty(document, 'execCommand', { value, configurable: true });
    };

    it('takes the text', async () => {
        const writeText = jest.fn(() => Promise.resolve());
        clipboard({ writeText });
        await expect(copyText('abc')).resolves.toBe(true);
        expect(writeText).toHaveBeenCalledWith('abc');
    });

    it('takes it the old way where the new one is refused, and gives the focus back', async () => {
        clipboard({ writeText: () => Promise.reject(new Error('no')) });
        const copied: string[] = [];
        execCommand(() => {
            copied.push((document.activeElement as HTMLTextAreaElement).value);
            return true;
        });
        const button = document.body.appendChild(document.createElement('button'));
        button.focus();
        await expect(copyText('abc')).resolves.toBe(true);
        expect(copied).toEqual(['abc']);
        expect(document.activeElement).toBe(button);
        expect(document.body.querySelectorAll('textarea')).toHaveLength(0);
    });

    it('is honest when neither works', async () => {
        clipboard(undefined);
        execCommand(() => {
            throw new Error('no');
        });
        await expect(copyText('abc')).resolves.toBe(false);
    });
});

describe('downloads', () => {
    const clicked: [string, string][] = [];
    beforeEach(() => {
        clicked.length = 0;
        jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
            clicked.push([this.download, this.href]);
        });
    });

    it('come from a blob, which is let go afterwards', () => {
        jest.useFakeTimers();
        const revokeObjectURL = jest.fn();
        Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL });
        saveText('key.json', '{}', 'application/json');
        expect(clicked).toEqual([['key.json', 'blob:1']]);
        expect(revokeObjectURL).not.toHaveBeenCalled();
        jest.runAllTimers();
        expect(revokeObjectURL).toHaveBeenCalledWith('blob:1');
        expect(document.body.querySelectorAll('a')).toHaveLength(0);
    });

    it('come from a data URL where blobs are refused', () => {
        Object.assign(URL, {
            createObjectURL: () => {
                throw new Error('Lightning Web Security: Unsupported MIME type.');
            }
        });
        saveText('key.json', '{"a":"ü"}', 'application/json');
        expect(clicked[0]?.[1]).toBe('data:application/json;charset=utf-8,%7B%22a%22%3A%22%C3%BC%22%7D');
    });
});
