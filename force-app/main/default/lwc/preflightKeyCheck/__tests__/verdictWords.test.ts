import '../../preflightApp/__tests__/support/harness.js';
import type { Finding, RuleOutcome, Severity } from 'c/preflightCore';
import { verdictWords } from '../verdictWords.js';

const findings = (...severities: Severity[]): Finding[] =>
    severities.map((severity) => ({ ruleId: 'jwk.kid-blank', severity, path: '', data: {} }));
const open: RuleOutcome[] = [{ ruleId: 'a', outcome: 'not-checked', reason: 'no-crypto' }];
const unreadable: RuleOutcome[] = [{ ruleId: 'a', outcome: 'not-checked', reason: 'unreadable' }];

describe('the verdict in words', () => {
    it.each([
        [
            'ready',
            'upload',
            [],
            'Ready to upload',
            'In Setup, open Enhanced Chat User Verification, click New Key, and upload it.'
        ],
        ['ready', 'endpoint', [], 'Ready to serve', 'Salesforce can verify tokens with this key.'],
        [
            'attention',
            'upload',
            ['warning'],
            'Ready, with 1 remark',
            'Setup should accept this key. Read what may go wrong later before you upload it.'
        ],
        [
            'attention',
            'endpoint',
            ['warning', 'warning'],
            'Ready, with 2 remarks',
            'Read what may go wrong before Salesforce relies on it.'
        ],
        [
            'blocked',
            'upload',
            ['error'],
            'Setup will not accept this key yet',
            '1 thing to mend before Setup accepts this key.'
        ],
        [
            'blocked',
            'upload',
            ['error', 'error', 'error'],
            'Setup will not accept this key yet',
            '3 things to mend before Setup accepts this key.'
        ],
        [
            'blocked',
            'upload',
            ['error', 'warning', 'notice'],
            'Setup will not accept this key yet',
            '1 thing to mend before Setup accepts this key, 1 remark.'
        ],
        [
            'blocked',
            'endpoint',
            ['error', 'error', 'warning', 'warning'],
            'Salesforce cannot rely on this key yet',
            '2 things to mend before verification works, 2 remarks.'
        ],
        [
            'private',
            'upload',
            ['error'],
            'Stop: this is a private key',
            'Its text was removed from the screen at once. Nothing of it was kept or sent.'
        ],
        ['working', 'upload', [], '', ''],
        ['failed', 'upload', [], '', '']
    ] as const)('%s for %s with %j', (state, purpose, severities, heading, sentence) => {
        expect(verdictWords(state, purpose, findings(...severities), [])).toEqual({ heading, sentence });
    });

    it('says beside a good verdict what could not be checked', () => {
        expect(verdictWords('ready', 'upload', [], open).sentence).toMatch(/ 1 check could not be made here\.$/);
        expect(verdictWords('attention', 'upload', findings('warning'), [...open, ...open]).sentence).toMatch(
            / 2 checks could not be made here\.$/
        );
    });

    it('says nothing of it when the key is the reason: its findings do', () => {
        expect(verdictWords('ready', 'upload', [], unreadable).sentence).not.toContain('could not');
    });
});
