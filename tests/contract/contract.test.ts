import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    checkChannel,
    compare,
    readComparison,
    readOrganization,
    type Candidate,
    type Comparison,
    type Organization
} from '../../force-app/main/default/lwc/preflightCore/preflightCore.js';

interface ContractCase {
    readonly title: string;
    readonly organization: Organization;
    readonly channel: string;
    readonly candidate: Candidate;
    readonly comparison: Comparison;
    /** Rules of the families channel and keyset that fail, in the order of the report; once a finding. */
    readonly findings: readonly string[];
}

interface ContractFile {
    readonly about: string;
    readonly cases: readonly ContractCase[];
}

/** The clock plays no part in what a channel is compared by. */
const NOW = Date.parse('2026-11-23T12:00:00Z');

const files = readdirSync(__dirname)
    .filter((file) => file.endsWith('.json'))
    .map((file): [string, ContractFile] => [
        file,
        JSON.parse(readFileSync(join(__dirname, file), 'utf8')) as ContractFile
    ]);

/** What Lightning does to an answer of Apex: members whose value is null are gone. */
function overTheWire(value: unknown): unknown {
    return JSON.parse(JSON.stringify(value), (_name, member: unknown) => (member === null ? undefined : member));
}

describe.each(files)('%s', (_file, { about, cases }) => {
    it('says what it is about', () => {
        expect(about).toMatch(/^[A-Z].*\.$/);
        expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
    });

    it.each(cases.map((given) => [given.title, given] as const))(
        '%s',
        (_title, { organization, channel, candidate, comparison, findings }) => {
            expect(compare(organization, channel, candidate)).toEqual(comparison);
            const report = checkChannel(comparison, { now: NOW, keyReports: {} });
            expect(report.findings.map(({ ruleId }) => ruleId)).toEqual(findings);
            expect(readComparison(overTheWire(comparison))).toEqual(comparison);
            expect(readOrganization(overTheWire(organization))).toEqual(organization);
        }
    );
});

it('the contract has cases enough to hold two languages to it', () => {
    expect(files.flatMap(([, { cases }]) => cases).length).toBeGreaterThanOrEqual(160);
});
