import { goodKey, print, reportOf } from '../../preflightApp/__tests__/support/reports.js';
import { verdictWords } from '../verdictWords.js';

async function sentenceOf(text: string): Promise<string> {
    const report = await reportOf(text);
    const findings = [report, ...report.keys].flatMap((part) => part.findings);
    return verdictWords('ready', 'upload', findings, []).sentence;
}

describe('the sentence below the verdict of a good key', () => {
    it('says where to upload it', async () => {
        expect(await sentenceOf(print(goodKey()))).toMatch(/click New Key, and upload it\.$/);
    });

    it('never says to upload a text that Setup does not take', async () => {
        expect(await sentenceOf(JSON.stringify({ key: goodKey() }))).toMatch(/^It stands inside something else/);
    });
});
