import { showText } from '../../scripts/ruleDocs/example.mjs';

const BASE64 = 'MIIC+'.repeat(60);

describe('an example on a rule’s page', () => {
    it('lays out compact JSON and shortens what nobody reads', () => {
        expect(showText(JSON.stringify({ kid: 'chat', n: BASE64 }), [])).toEqual({
            language: 'json',
            text: `{\n    "kid": "chat",\n    "n": "MIIC+MIIC+MIIC+MIIC+MIIC…C+MIIC+MIIC+"\n}`
        });
    });

    it('leaves JSON alone where laying it out would hide the defect', () => {
        for (const text of ['{"kid":"a","kid":"b"}', "{'kid':'a'}", '{"kid": "a"}', '"kid"', '[1,]']) {
            expect(showText(text, [])).toEqual({ language: 'text', text });
        }
    });

    it('keeps a highlighted place inside a long run', () => {
        const text = `${'A'.repeat(200)}_${'B'.repeat(200)}`;
        expect(showText(text, [{ start: 200, end: 201 }]).text).toBe(
            `${'A'.repeat(24)}…${'A'.repeat(8)}_${'B'.repeat(8)}…${'B'.repeat(12)}`
        );
    });

    it('does not keep a place that is too long to show', () => {
        const text = 'A'.repeat(400);
        expect(showText(text, [{ start: 0, end: 400 }]).text).toBe(`${'A'.repeat(24)}…${'A'.repeat(12)}`);
    });

    it('shortens blocks of lines, also where the line end is written out', () => {
        const lines = Array.from({ length: 9 }, () => 'Q'.repeat(64));
        expect(showText(`-----BEGIN X-----\n${lines.join('\n')}\nQQ==\n-----END X-----\n`, []).text).toBe(
            `-----BEGIN X-----\n${'Q'.repeat(24)}…${'Q'.repeat(12)}\nQQ==\n-----END X-----\n`
        );
        expect(showText(`{ "x5c": "${lines.join('\\n')}" }`, []).text).toMatch(/^\{ "x5c": "Q{64}\\nQ{24}…Q{12}" \}$/);
    });

    it('shows characters that cannot be seen', () => {
        expect(showText('\ufeff{ "kid":\u00a0"a" }', []).text).toBe('<U+FEFF>{ "kid":<U+00A0>"a" }');
    });

    it('ends', () => {
        expect(showText('[\n'.repeat(100_000), []).text.split('\n')).toHaveLength(36);
        expect(showText('x y '.repeat(100_000), []).text).toHaveLength(4000);
    });
});
