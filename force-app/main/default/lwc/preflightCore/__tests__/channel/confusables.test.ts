import { LOOK_ALIKES, LOOK_ALIKES_AS, WHITE_SPACE_CHARACTER } from '../../channel/confusables.js';
import { withoutMarks } from '../../text/invisible.js';

it('maps each look-alike to one printable ASCII character', () => {
    expect(LOOK_ALIKES).toHaveLength(LOOK_ALIKES_AS.length);
    expect(LOOK_ALIKES_AS).toMatch(/^[!-~]+$/);
    expect(LOOK_ALIKES).toMatch(/^[^\u0000-\u007f]+$/);
});

it('has each character in one table only, as one code unit', () => {
    const all = [...LOOK_ALIKES];
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((character) => character.length > 1)).toEqual([]);
    expect(all.filter((character) => WHITE_SPACE_CHARACTER.test(character))).toEqual([]);
    expect(withoutMarks(LOOK_ALIKES)).toBe(LOOK_ALIKES);
});
