import { readTime } from '../../certificate/time.js';
import { DerReader } from '../../der/derReader.js';
import * as der from '../support/derWriter.js';

const read = (octets: string) => readTime(new DerReader(octets), 'a time');
const iso = (time: number | null) => (time === null ? null : new Date(time).toISOString());

describe('readTime', () => {
    it.each([
        ['700101000000Z', '1970-01-01T00:00:00.000Z'],
        ['500101000000Z', '1950-01-01T00:00:00.000Z'],
        ['491231235959Z', '2049-12-31T23:59:59.000Z'],
        ['240229120000Z', '2024-02-29T12:00:00.000Z'],
        ['000229120000Z', '2000-02-29T12:00:00.000Z']
    ])('reads the UTCTime %s', (text, expected) => {
        const found = read(der.utcTime(text));
        expect(iso(found.time)).toBe(expected);
        expect(found).toMatchObject({ form: 'utc-time', defect: null, text });
    });

    it.each([
        ['20500101000000Z', '2050-01-01T00:00:00.000Z'],
        ['99991231235959Z', '9999-12-31T23:59:59.000Z'],
        ['24000229000000Z', '2400-02-29T00:00:00.000Z']
    ])('reads the GeneralizedTime %s', (text, expected) => {
        const found = read(der.generalizedTime(text));
        expect(iso(found.time)).toBe(expected);
        expect(found).toMatchObject({ form: 'generalized-time', defect: null });
    });

    it.each([
        ['no seconds', der.utcTime('2601010000Z'), '2026-01-01T00:00:00.000Z', 'no-seconds'],
        ['an offset', der.utcTime('260101000000+0130'), '2025-12-31T22:30:00.000Z', 'no-zulu'],
        ['an offset to the west', der.utcTime('260101000000-0130'), '2026-01-01T01:30:00.000Z', 'no-zulu'],
        ['an offset and no seconds', der.utcTime('2601010000-0130'), '2026-01-01T01:30:00.000Z', 'no-zone'],
        ['no zone', der.generalizedTime('20500101000000'), '2050-01-01T00:00:00.000Z', 'no-zone'],
        ['a part of a second', der.generalizedTime('20500101000000.25Z'), '2050-01-01T00:00:00.000Z', 'fraction'],
        ['a year before 2050', der.generalizedTime('20491231235959Z'), '2049-12-31T23:59:59.000Z', 'other-form'],
        ['the year 0', der.generalizedTime('00000101000000Z'), '0000-01-01T00:00:00.000Z', null],
        ['the year 99', der.generalizedTime('00990101000000Z'), '0099-01-01T00:00:00.000Z', null]
    ])('reads a time with %s as meant', (_title, octets, expected, defect) => {
        const found = read(octets);
        expect(iso(found.time)).toBe(expected);
        expect(found.defect).toBe(defect);
    });

    it.each([
        ['a month 13', der.utcTime('261301000000Z')],
        ['a month 0', der.utcTime('260001000000Z')],
        ['a day 0', der.utcTime('260100000000Z')],
        ['a day 32', der.utcTime('260132000000Z')],
        ['an hour 24', der.utcTime('260101240000Z')],
        ['a minute 60', der.utcTime('260101006000Z')],
        ['a second 60', der.utcTime('260101000060Z')],
        ['an offset of 25 hours', der.utcTime('260101000000+2500')],
        ['a part of a second in UTCTime', der.utcTime('260101000000.5Z')],
        ['letters', der.utcTime('26O101000000Z')],
        ['a space', der.utcTime('26 101000000Z')],
        ['something behind the end', der.utcTime('260101000000ZZ')],
        ['nothing', der.utcTime('')],
        ['another type', der.utf8String('260101000000Z')],
        ['a very long text', der.generalizedTime(`20260101000000.${'0'.repeat(99)}Z`)]
    ])('finds no time in %s', (_title, octets) => {
        expect(read(octets)).toMatchObject({ time: null, defect: 'not-a-time' });
    });

    it.each([
        ['30 February', der.utcTime('260230000000Z')],
        ['29 February in a common year', der.utcTime('260229000000Z')],
        ['29 February in 2100', der.generalizedTime('21000229000000Z')],
        ['31 April', der.utcTime('260431000000Z')]
    ])('knows that there is no %s', (_title, octets) => {
        expect(read(octets)).toMatchObject({ time: null, defect: 'no-such-day' });
    });

    it('keeps no more than 32 characters', () => {
        expect(read(der.utf8String('x'.repeat(1000))).text).toHaveLength(32);
    });
});
