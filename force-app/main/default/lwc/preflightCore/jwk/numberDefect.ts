import type { KeyInteger, Member, Violation } from '../types.js';
import { isMark, nameOfUnseen } from '../text/invisible.js';
import { standInOf } from './standIn.js';

/** What is wrong with the encoding of "n" or "e", for the rules of both: variant, place and data. */
export function checkEncoding(path: string, number: KeyInteger | null, member: Member<string>): readonly Violation[] {
    if (!number?.defect) {
        return [];
    }
    const { defect, at } = number;
    const text = member.state === 'present' ? member.value : '';
    const standIn = defect === 'stand-in' ? standInOf(text) : null;
    if (standIn) {
        return [{ path, variant: defect, data: { ...standIn } }];
    }
    const variant = defect === 'other-character' ? {} : { variant: defect };
    if (!at) {
        return [{ path, ...variant }];
    }
    const character = String.fromCodePoint(text.codePointAt(at.start) ?? 0);
    return defect === 'white-space' && isMark(character)
        ? [{ path, at, variant: 'invisible', data: { position: at.start + 1, character: nameOfUnseen(character, 0) } }]
        : [
              {
                  path,
                  ...variant,
                  at,
                  data: { position: at.start + 1, character: text.charAt(at.start), length: text.length }
              }
          ];
}
