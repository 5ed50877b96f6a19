import { candidateOf, NO_CANDIDATE } from '../../channel/candidate.js';
import { compare } from '../../channel/compare.js';
import { check } from '../../engine/check.js';
import { checkChannel } from '../../engine/checkChannel.js';
import { checkUploadedKeys } from '../../engine/checkUploadedKeys.js';
import { formatEvidence, formatFinding } from '../../engine/formatFinding.js';
import { mergeChecklists } from '../../engine/mergeChecklists.js';
import { questions } from '../../engine/questions.js';
import type { Candidate, ChannelReport, Checklist, InputReport, KeyReport, Organization } from '../../types.js';
import { goodKey, keys, makeCertificate, makeJwk } from '../support/makeCertificate.js';
import {
    authorization,
    channel,
    ISSUER,
    keyset,
    organization,
    tokenCandidate,
    uploadedKey,
    withAuthorizations,
    withEndpoint
} from '../support/organization.js';
import { NOW } from '../support/testRule.js';

const options = { now: NOW, subtle: globalThis.crypto.subtle, numberTheory: false };

/** The good key, uploaded. */
const good = uploadedKey('Chat_2026_11', { jsonWebKey: JSON.stringify(goodKey()) });
const expiring = (days: number) =>
    uploadedKey('Chat_2026_11', {
        jsonWebKey: JSON.stringify(
            makeJwk({ certificates: [makeCertificate({ notAfter: new Date(NOW + days * 86_400_000).toISOString() })] })
        )
    });
const sound = (changes: Partial<Organization> = {}) => organization({ keys: [good], ...changes });

const keyReportOf = async (jwk: unknown): Promise<KeyReport> => {
    const [report] = (await check({ name: 'key.json', text: JSON.stringify(jwk) }, options)).keys;
    if (!report) {
        throw new Error('There is no key');
    }
    return report;
};

interface Given {
    readonly candidate?: Candidate;
    readonly keyReports?: Record<string, InputReport>;
    readonly signers?: readonly string[];
}

/** Checks the channel with all uploaded keys checked, as a door does. */
async function reportOf(given: Organization, { candidate = NO_CANDIDATE, keyReports, signers }: Given = {}) {
    const reports = keyReports ?? (await checkUploadedKeys(given.keys, options));
    const comparison = compare(given, 'Web_Chat', candidate);
    return checkChannel(comparison, {
        now: NOW,
        keyReports: reports,
        ...(signers && { signers: { known: true, value: signers } })
    });
}

const states = ({ links }: ChannelReport) => Object.fromEntries(links.map(({ id, state }) => [id, state]));
const linkOf = ({ links }: ChannelReport, wanted: string) => links.find(({ id }) => id === wanted);
const answers = (checklist: Checklist) =>
    Object.fromEntries(Object.values(checklist).map(({ question, answer }) => [question, answer]));

const ALL_GOOD = {
    verification: 'good',
    configuration: 'good',
    keyset: 'good',
    issuer: 'good',
    keys: 'good',
    certificates: 'good'
};

describe('the chain of a channel', () => {
    it('is good from end to end, and says what it consists of', async () => {
        const report = await reportOf(sound());
        expect(states(report)).toEqual(ALL_GOOD);
        expect(report.links.map(({ id }) => id)).toEqual(Object.keys(ALL_GOOD));
        expect(Object.fromEntries(report.links.map(({ id, data }) => [id, data]))).toEqual({
            verification: { type: 'EmbeddedMessaging', mode: 'Auth' },
            configuration: { configuration: 'Prod_Auth', active: 1, count: 1 },
            keyset: { keyset: 'Prod 2026', count: 1 },
            issuer: { keyset: 'Prod 2026', issuer: ISSUER, count: 1 },
            keys: { active: 1, count: 1 },
            certificates: { keys: 1, checked: 1, soonestDays: 403, soonestKey: 'Chat_2026_11' }
        });
        expect(report.fit).toBe('fits');
        expect(report.checklist).toEqual({});
    });

    const off = channel({ authMode: 'UnAuth', authorizations: [] });
    it.each<[string, Organization, Record<string, string>, ChannelReport['fit']]>([
        [
            'verification off',
            sound({ channels: [off] }),
            {
                verification: 'broken',
                configuration: 'not-checked',
                keyset: 'not-checked',
                issuer: 'not-checked',
                keys: 'not-checked',
                certificates: 'not-checked'
            },
            'does-not-fit'
        ],
        [
            'verification off, and its configuration not active',
            sound({
                channels: [channel({ authMode: 'UnAuth', authorizations: [authorization('A', { isEnabled: false })] })]
            }),
            { verification: 'broken', configuration: 'not-checked' },
            'does-not-fit'
        ],
        [
            'a channel that is not active',
            sound({ channels: [channel({ isActive: false })] }),
            { verification: 'attention' },
            'fits'
        ],
        ['a channel read from files', sound({ channels: [channel({ isActive: null })] }), {}, 'fits'],
        [
            'an unknown mode',
            sound({ channels: [channel({ authMode: null })] }),
            { verification: 'not-checked' },
            'unknown'
        ],
        [
            'no configuration',
            sound({ channels: [channel({ authorizations: [] })] }),
            {
                configuration: 'broken',
                keyset: 'not-checked',
                issuer: 'not-checked',
                keys: 'not-checked',
                certificates: 'not-checked'
            },
            'does-not-fit'
        ],
        [
            'a keyset that does not exist',
            sound({ keysets: [] }),
            { keyset: 'broken', issuer: 'not-checked', keys: 'not-checked', certificates: 'not-checked' },
            'does-not-fit'
        ],
        ['no issuer', sound({ keysets: [keyset('Prod_2026', { issuer: '' })] }), { issuer: 'broken' }, 'does-not-fit'],
        [
            'a blank behind the issuer',
            sound({ keysets: [keyset('Prod_2026', { issuer: `${ISSUER} ` })] }),
            { issuer: 'attention' },
            'fits'
        ],
        [
            'a keyset without keys',
            sound({ keysets: [keyset('Prod_2026', { keys: [] })] }),
            { keys: 'broken', certificates: 'not-checked' },
            'does-not-fit'
        ],
        [
            'a key that is not active',
            organization({ keys: [{ ...good, isActive: false }] }),
            { keys: 'broken', certificates: 'not-checked' },
            'does-not-fit'
        ],
        [
            'a certificate that expires in 12 days',
            organization({ keys: [expiring(12)] }),
            { certificates: 'attention' },
            'fits'
        ],
        [
            'a certificate that expires in 5 days',
            organization({ keys: [expiring(5)] }),
            { certificates: 'broken' },
            'does-not-fit'
        ],
        ['an endpoint', withEndpoint(), { keys: 'not-checked', certificates: 'not-checked' }, 'unknown'],
        [
            'a key that was left out',
            organization({ keys: [], leftOut: [{ type: 'PublicKeyCertificate', name: 'Chat_2026_11' }] }),
            { keys: 'not-checked', certificates: 'not-checked' },
            'unknown'
        ]
    ])('shows %s', async (_title, given, wanted, fit) => {
        const report = await reportOf(given);
        expect(states(report)).toEqual({ ...ALL_GOOD, ...wanted });
        expect(report.fit).toBe(fit);
        for (const { state, reason, findings } of report.links) {
            expect(reason !== undefined).toBe(state === 'not-checked');
            expect(findings.some(({ severity }) => severity === 'error')).toBe(state === 'broken');
        }
    });

    it('puts every finding of the channel at one link', async () => {
        const report = await reportOf(
            withAuthorizations([authorization('A', { type: 'AuthProvider' }), authorization('B', { keyset: 'Gone' })]),
            { candidate: tokenCandidate({ kid: 'new', issuer: 'other' }) }
        );
        const ofLinks = report.links.filter(({ id }) => id !== 'certificates').flatMap(({ findings }) => findings);
        expect(report.findings.length).toBeGreaterThanOrEqual(3);
        expect(new Set(ofLinks)).toEqual(new Set(report.findings));
    });

    it('does not call certificates good while keys are still to be checked', async () => {
        const report = await reportOf(sound(), { keyReports: {} });
        expect(linkOf(report, 'certificates')).toMatchObject({
            state: 'not-checked',
            reason: 'facts-missing',
            data: { keys: 1, checked: 0 }
        });
    });

    it('names the key that a finding of its certificate is about', async () => {
        const link = linkOf(await reportOf(organization({ keys: [expiring(5)] })), 'certificates');
        expect(link?.data).toMatchObject({ soonestDays: 5, soonestKey: 'Chat_2026_11' });
        expect(link?.findings.map(({ ruleId, data }) => [ruleId, data.key])).toContainEqual([
            'certificate.expires-within-ten-days',
            'Chat_2026_11'
        ]);
    });

    it('looks at the keys that count only', async () => {
        const bad = { ...expiring(1), name: 'Other' };
        const inactive = sound({
            keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Other'] }), keyset('Unused', { keys: ['Other'] })],
            keys: [good, { ...bad, isActive: false }]
        });
        expect(states(await reportOf(inactive)).certificates).toBe('good');
    });
});

describe('the questions about a candidate', () => {
    it('are all answered with yes for the key that is uploaded, with evidence in words', async () => {
        const key = await keyReportOf(goodKey());
        const report = await reportOf(sound(), { candidate: candidateOf(key, ISSUER) });
        expect(answers(report.checklist)).toEqual({
            T3: 'yes',
            T4: 'yes',
            T5: 'yes',
            T6: 'yes',
            T9: 'yes',
            T10: 'yes'
        });
        expect(report.fit).toBe('fits');
        expect(Object.values(report.checklist).map(formatEvidence)).toEqual([
            'It is uploaded as Chat 2026 11, in the keyset Prod 2026.',
            'The key Chat 2026 11 has the key ID "chat-2026-11".',
            'The keyset Prod 2026 has the very issuer https://id.acme.com.',
            'Channel Web Chat uses the keyset Prod 2026.',
            'n and e are the public key that the certificate carries, and the key ID is this key’s alone.',
            'That of the uploaded key Chat 2026 11 is good until 2028-01-01 00:00 UTC.'
        ]);
    });

    it('are answered for a token by its key ID', async () => {
        const { checklist, fit } = await reportOf(sound(), { candidate: tokenCandidate(), signers: ['Chat_2026_11'] });
        expect(Object.keys(checklist)).toEqual(['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10']);
        expect(new Set(Object.values(answers(checklist)))).toEqual(new Set(['yes']));
        expect(checklist.T7 && formatEvidence(checklist.T7)).toBe(
            'The signature of the token verifies with the key Chat 2026 11.'
        );
        expect(fit).toBe('fits');
    });

    it('leave open whether a token fits whose signature nobody tried', async () => {
        const { fit, outcomes } = await reportOf(sound(), { candidate: tokenCandidate() });
        expect(fit).toBe('unknown');
        expect(outcomes).toContainEqual({
            ruleId: 'keyset.signer-mismatch',
            outcome: 'not-checked',
            reason: 'facts-missing'
        });
    });

    it('say no to a token that another key of the channel signed, and ask its own key for n and e', async () => {
        const other = uploadedKey('Other', {
            jsonWebKey: JSON.stringify(makeJwk({ key: keys.other, kid: 'other' }))
        });
        const broken = uploadedKey('Chat_2026_11', {
            jsonWebKey: JSON.stringify({ ...goodKey(), e: 'AQAB=' })
        });
        const org = organization({
            keys: [broken, other],
            keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Other'] })]
        });
        const { checklist, fit } = await reportOf(org, { candidate: tokenCandidate(), signers: ['Other'] });
        expect(fit).toBe('does-not-fit');
        expect(checklist.T7?.answer).toBe('no');
        expect(checklist.T7?.findings.map(formatFinding).map(({ message }) => message)).toEqual([
            'The token names chat-2026-11, but the key Chat 2026 11 did not sign it: the key Other (key ID other) of channel Web Chat did.'
        ]);
        expect(checklist.T8?.answer).toBe('no');
        expect(checklist.T8?.findings.map(({ ruleId, data }) => [ruleId, data.key])).toEqual([
            ['jwk.exponent-encoding', 'Chat_2026_11']
        ]);
    });

    it('leave open what a channel that does not exist would answer of a token', async () => {
        const { checklist } = await reportOf(sound({ channels: [] }), { candidate: tokenCandidate(), signers: [] });
        expect(Object.entries(answers(checklist))).toEqual(
            ['T3', 'T4', 'T5', 'T6', 'T9', 'T10', 'T7', 'T8'].map((id) => [id, 'not-checked'])
        );
    });

    const two = withAuthorizations([authorization(), authorization('Old', { keyset: 'Gone' })], {
        keysets: [keyset('Prod_2026', { keys: ['Chat_2026_11', 'Gone'] })],
        keys: [good]
    });
    it.each<[string, Organization, Partial<Candidate>, Record<string, string>, ChannelReport['fit']]>([
        [
            'a key that is not uploaded',
            sound(),
            { kid: 'new', n: 'AQEB' },
            { T3: 'no', T4: 'no', T6: 'no', T10: 'not-checked' },
            'does-not-fit'
        ],
        [
            'another key ID',
            sound(),
            { kid: 'renamed' },
            { T3: 'no', T4: 'no', T6: 'no', T10: 'not-checked' },
            'does-not-fit'
        ],
        [
            'a key ID that another key has',
            sound(),
            { n: 'AQEB' },
            { T3: 'no', T4: 'no', T6: 'no', T9: 'no', T10: 'not-checked' },
            'does-not-fit'
        ],
        ['another issuer', sound(), { issuer: 'https://id.acme.org' }, { T5: 'no' }, 'does-not-fit'],
        ['an issuer that nobody told', sound(), { issuer: null }, { T5: 'not-checked' }, 'fits'],
        [
            'a key in no keyset',
            sound({ keysets: [keyset('Prod_2026', { keys: [] })] }),
            {},
            { T6: 'no', T10: 'not-checked' },
            'does-not-fit'
        ],
        [
            'a key that is not active',
            organization({ keys: [{ ...good, isActive: false }] }),
            {},
            { T3: 'no' },
            'does-not-fit'
        ],
        [
            'an uploaded certificate that expires',
            organization({ keys: [expiring(5)] }),
            {},
            { T10: 'no' },
            'does-not-fit'
        ],
        ['a configuration and a key beside it that are gone, which its tokens never meet', two, {}, {}, 'fits'],
        [
            'an endpoint',
            { ...withEndpoint(), keys: [good] },
            {},
            { T3: 'not-checked', T4: 'not-checked', T6: 'not-checked', T9: 'not-checked', T10: 'not-checked' },
            'unknown'
        ]
    ])('say where it fails: %s', async (_title, given, changes, wanted, fit) => {
        const key = await keyReportOf(goodKey());
        const report = await reportOf(given, { candidate: { ...candidateOf(key, ISSUER), ...changes } });
        const all = { T3: 'yes', T4: 'yes', T5: 'yes', T6: 'yes', T9: 'yes', T10: 'yes' };
        expect(answers(report.checklist)).toEqual({ ...all, ...wanted });
        expect(report.fit).toBe(fit);
        for (const answer of Object.values(report.checklist)) {
            expect(formatEvidence(answer)).not.toMatch(/[{}]|undefined/);
            expect(answer.findings.some(({ severity }) => severity === 'error')).toBe(answer.answer === 'no');
        }
    });

    it('name of several certificates the one that expires first', async () => {
        const given = sound({
            keysets: [keyset('Prod_2026', { keys: ['Later', 'Chat_2026_11'] })],
            keys: [{ ...good, name: 'Later' }, expiring(100)]
        });
        const { checklist } = await reportOf(given, { candidate: tokenCandidate() });
        expect(checklist.T10?.evidence).toMatchObject({ key: 'Chat 2026 11', daysLeft: 100 });
    });

    it('blame an uploaded key whose certificate is not its own', async () => {
        const mixed = makeJwk({ certificates: [makeCertificate({ key: keys.other })] });
        const given = organization({ keys: [uploadedKey('Chat_2026_11', { jsonWebKey: JSON.stringify(mixed) })] });
        const { checklist } = await reportOf(given, { candidate: tokenCandidate() });
        expect(checklist.T9?.answer).toBe('no');
        expect(checklist.T9?.findings.map(({ ruleId, data }) => [ruleId, data.key])).toEqual([
            ['jwk.certificate-key-mismatch', 'Chat_2026_11']
        ]);
    });

    it('are all open for a channel that does not exist', () => {
        const comparison = compare(sound(), 'Nowhere', tokenCandidate());
        const report = checkChannel(comparison, { now: NOW, keyReports: {} });
        expect(report).toMatchObject({ fit: 'unknown', findings: [] });
        expect(new Set(report.outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['not-checked']));
        expect(new Set(Object.values(answers(report.checklist)))).toEqual(new Set(['not-checked']));
        expect(new Set(Object.values(states(report)))).toEqual(new Set(['not-checked']));
    });
});

describe('mergeChecklists', () => {
    it('answers in the order of Salesforce’s page, with a no if either says no', async () => {
        const key = await keyReportOf(makeJwk({ certificates: [makeCertificate({ key: keys.other })] }));
        const { checklist } = await reportOf(sound(), { candidate: candidateOf(key, ISSUER) });
        const merged = mergeChecklists(key.checklist, checklist);
        expect(Object.keys(merged)).toEqual(
            questions.map(({ id }) => id).filter((id) => !['T1', 'T2', 'T7'].includes(id))
        );
        expect(key.checklist.T9?.answer).toBe('no');
        expect(checklist.T9?.answer).toBe('yes');
        expect(merged.T9?.answer).toBe('no');
        expect(merged.T9?.findings.map(({ ruleId }) => ruleId)).toEqual(['jwk.certificate-key-mismatch']);
        expect(merged.T8).toMatchObject({ answer: 'yes' });
    });

    it('does not call sound what either could not check', async () => {
        const key = await keyReportOf(goodKey());
        const { checklist } = await reportOf(withEndpoint(), { candidate: candidateOf(key, ISSUER) });
        expect(mergeChecklists(key.checklist, checklist).T10?.answer).toBe('not-checked');
        expect(mergeChecklists(key.checklist, {})).toEqual(key.checklist);
    });

    it('leaves the check of a key alone: it asks nothing about a channel', async () => {
        const { checklist } = await keyReportOf(goodKey());
        expect(Object.keys(checklist).filter((id) => ['T3', 'T4', 'T5', 'T6'].includes(id))).toEqual([]);
    });
});

it('a finding leads to the page of Setup where it is mended', async () => {
    const [finding] = (await reportOf(sound({ channels: [channel({ authMode: 'UnAuth' })] }))).findings;
    expect(finding && formatFinding(finding).setupPage).toBe('messaging-settings');
    const [ofKey] = (await keyReportOf({ ...goodKey(), kid: '' })).findings;
    expect(ofKey && formatFinding(ofKey).setupPage).toBeNull();
});

it('a checked key tells its public key in the one right form, and is compared by it', async () => {
    const { n = '' } = goodKey() as { n?: string };
    const written = { ...goodKey(), n: `${n.replaceAll('-', '+').replaceAll('_', '/')}==`, e: 'AAEAAQ' };
    const key = await keyReportOf(written);
    expect(key.publicKey).toEqual({ n, e: 'AQAB' });
    expect(candidateOf(key, '')).toEqual({
        kind: 'key',
        kid: 'chat-2026-11',
        alg: 'RS256',
        n,
        e: 'AQAB',
        issuer: null
    });
    expect((await keyReportOf({ ...goodKey(), n: undefined })).publicKey).toBeNull();
});
