import { readConfiguration } from '../../channel/readConfiguration.js';
import { formatImportProblem } from '../../engine/importWords.js';
import type { ImportProblem, Source } from '../../types.js';
import { authorizationXml, channelXml, keysetXml, keyXml, metadata, projectFiles } from '../support/metadataFiles.js';

const KEY = 'Chat_2026_11.PublicKeyCertificate-meta.xml';
const SET = 'Prod_2026.PublicKeyCertificateSet-meta.xml';
const CHANNEL = 'Web_Chat.messagingChannel-meta.xml';
const PACKAGE = 'unpackaged/package.xml';

const file = (name: string, text: string): Source => ({ name, text });
const read = (...files: readonly Source[]) => readConfiguration(files);
const one = (name: string, text: string) => read(file(name, text));

describe('readConfiguration', () => {
    it('reads the files of a retrieve', () => {
        expect(read(...projectFiles())).toEqual({
            organization: {
                channels: [
                    {
                        name: 'Web_Chat',
                        label: 'Web Chat',
                        type: 'EmbeddedMessaging',
                        isActive: null,
                        authMode: 'Auth',
                        authorizations: [
                            {
                                name: 'Prod_Auth',
                                type: 'PublicKeyCertificateSet',
                                isEnabled: true,
                                keyset: 'Prod_2026'
                            }
                        ]
                    }
                ],
                keysets: [
                    {
                        name: 'Prod_2026',
                        label: 'Prod 2026',
                        type: 'JWKS',
                        issuer: 'https://id.acme.com',
                        endpoint: null,
                        keys: ['Chat_2026_11']
                    }
                ],
                keys: [{ name: 'Chat_2026_11', label: 'Chat 2026 11', isActive: true, jsonWebKey: '{"kty":"RSA"}' }],
                typesRead: ['MessagingChannel', 'PublicKeyCertificateSet', 'PublicKeyCertificate'],
                leftOut: []
            },
            problems: [],
            used: 3,
            ignored: 0
        });
    });

    it('reads what is empty', () => {
        const nothing = { channels: [], keysets: [], keys: [], typesRead: [], leftOut: [] };
        expect(read()).toEqual({ organization: nothing, problems: [], used: 0, ignored: 0 });
    });

    it.each([
        ['source format', 'A_b.PublicKeyCertificate-meta.xml', 'A_b'],
        ['metadata format', 'unpackaged/PublicKeyCertificate/A_b.PublicKeyCertificate', 'A_b'],
        ['a path of Windows', 'C:\\project\\PublicKeyCertificate\\A_b.PublicKeyCertificate-meta.xml', 'A_b'],
        ['percent-encoded characters', 'A%2Eb%C3%A9.PublicKeyCertificate-meta.xml', 'A.bé'],
        ['a percent sign that encodes nothing', 'A%b.PublicKeyCertificate-meta.xml', 'A%b'],
        ['another case of the ending', 'A_b.publickeycertificate-META.XML', 'A_b']
    ])('takes the name from the file: %s', (_title, path, name) => {
        expect(one(path, keyXml()).organization.keys.map((key) => key.name)).toEqual([name]);
    });

    it('takes the name from the file’s fullName before that of the file', () => {
        const text = metadata('PublicKeyCertificate', '<fullName> Real_Name </fullName>');
        expect(one('download (1).xml', text).organization.keys).toEqual([
            { name: 'Real_Name', label: 'Real_Name', isActive: false, jsonWebKey: '' }
        ]);
    });

    it.each([
        ['blanks and line breaks', ' https://id.acme.com\n', ' https://id.acme.com\n'],
        ['nothing', '', ''],
        ['references', 'a&amp;b&#x200B;', 'a&b\u200b'],
        ['a CDATA section', '<![CDATA[ x ]]>', ' x ']
    ])('keeps an issuer exactly as it stands: %s', (_title, written, issuer) => {
        expect(one(SET, keysetXml(written)).organization.keysets[0]?.issuer).toBe(issuer);
    });

    it('knows a missing issuer from an empty one', () => {
        expect(one(SET, metadata('PublicKeyCertificateSet', '')).organization.keysets[0]).toEqual({
            name: 'Prod_2026',
            label: 'Prod_2026',
            type: '',
            issuer: null,
            endpoint: null,
            keys: []
        });
        const nil = '<jwtIssuer xmlns:x="http://www.w3.org/2001/XMLSchema-instance" x:nil="true"/>';
        expect(one(SET, metadata('PublicKeyCertificateSet', nil)).organization.keysets[0]?.issuer).toBeNull();
    });

    const foreign = (name: string, text: string) => `<x:${name} xmlns:x="urn:other">${text}</x:${name}>`;
    it('passes over elements of another namespace, and of none', () => {
        const others = (name: string, text: string) => foreign(name, text) + `<${name} xmlns="">${text}</${name}>`;
        const keyset = keysetXml().replace('<jwtIssuer>', `${others('jwtIssuer', 'https://evil.example')}<jwtIssuer>`);
        expect(one(SET, keyset).organization.keysets[0]?.issuer).toBe('https://id.acme.com');
        const key = metadata(
            'PublicKeyCertificate',
            others('isActive', 'true') + others('jsonWebKey', '{}') + others('fullName', 'Other')
        );
        expect(one(KEY, key).organization.keys).toEqual([
            { name: 'Chat_2026_11', label: 'Chat_2026_11', isActive: false, jsonWebKey: '' }
        ]);
        const channel = metadata('MessagingChannel', others('embeddedConfig', authorizationXml()));
        expect(one(CHANNEL, channel).organization.channels[0]?.authorizations).toEqual([]);
    });

    it('takes the root by its namespace, whatever its prefix', () => {
        const types = '<types><members>*</members><name>PublicKeyCertificate</name></types>';
        const manifest = (attribute: string) => one(PACKAGE, `<Package ${attribute}>${types}</Package>`).organization;
        expect(manifest('xmlns="http://soap.sforce.com/2006/04/metadata"').typesRead).toEqual(['PublicKeyCertificate']);
        expect(manifest('xmlns="urn:other"').typesRead).toEqual([]);
        expect(manifest('').typesRead).toEqual([]);
        const prefixed = '<m:PublicKeyCertificate xmlns:m="http://soap.sforce.com/2006/04/metadata"/>';
        expect(one(KEY, prefixed).organization.keys).toHaveLength(1);
    });

    it('reads the type of a keyset in any case, and each key once', () => {
        const { keysets } = one(SET, keysetXml('x', ['B', ' A ', 'B', ''], 'Jwks')).organization;
        expect(keysets[0]).toMatchObject({ type: 'JWKS', keys: ['B', 'A'] });
        const endpoint = '<type>Jwks_Url</type><jwksEndPoint>https://id.acme.com/jwks?a=1&amp;b=2</jwksEndPoint>';
        expect(one(SET, metadata('PublicKeyCertificateSet', endpoint)).organization.keysets[0]).toMatchObject({
            type: 'JWKS_URL',
            endpoint: 'https://id.acme.com/jwks?a=1&b=2'
        });
    });

    it.each([
        ['true', true],
        [' 1 ', true],
        ['false', false],
        ['TRUE', false],
        ['', false]
    ])('reads the flag "%s" as %s', (written, wanted) => {
        const flag = (name: string) => `<${name}>${written}</${name}>`;
        expect(one(KEY, keyXml('{}', flag('isActive'))).organization.keys[0]?.isActive).toBe(wanted);
        const channel = one(CHANNEL, channelXml(authorizationXml('A', flag('enabled')))).organization.channels[0];
        expect(channel?.authorizations[0]?.isEnabled).toBe(wanted);
    });

    it('takes flags that are missing as false, and what else is missing as nothing', () => {
        expect(one(KEY, keyXml('{}', '')).organization.keys[0]?.isActive).toBe(false);
        const empty = '<embeddedConfig><messagingAuthorizations/></embeddedConfig>';
        expect(one(CHANNEL, metadata('MessagingChannel', empty)).organization.channels).toEqual([
            {
                name: 'Web_Chat',
                label: 'Web_Chat',
                type: '',
                isActive: null,
                authMode: null,
                authorizations: [{ name: '', type: '', isEnabled: false, keyset: null }]
            }
        ]);
    });

    it('gathers what several embeddedConfig hold', () => {
        const config = (content: string) => `<embeddedConfig>${content}</embeddedConfig>`;
        const text = metadata(
            'MessagingChannel',
            config(authorizationXml('A')) + config(`<authMode>Auth</authMode>${authorizationXml('B')}`)
        );
        const [channel] = one(CHANNEL, text).organization.channels;
        expect(channel?.authMode).toBe('Auth');
        expect(channel?.authorizations.map(({ keyset }) => keyset)).toEqual(['A', 'B']);
    });

    it('reads octets in UTF-8 with a byte order mark, and UTF-16', () => {
        const text = keysetXml('https://caf\u00e9.com');
        for (const bytes of [
            Buffer.from(`\ufeff${text}`).toString('latin1'),
            Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1')
        ]) {
            expect(read({ name: SET, bytes }).organization.keysets[0]?.issuer).toBe('https://caf\u00e9.com');
        }
    });

    it('counts files of no concern, whatever is in them', () => {
        const files = [
            file('README.md', '# <b>'),
            file('key.json', '{"kty":"RSA"}'),
            file('.DS_Store', '\0\0\0'),
            file('permissionsets/A.permissionset-meta.xml', metadata('PermissionSet', '<broken')),
            file('page.xml', 'no xml at all'),
            file('__MACOSX/PublicKeyCertificate/._A.PublicKeyCertificate', '\0\x05\x16\x07'),
            file('empty.xml', ''),
            file('big.json', 'x'.repeat(2_000_000)),
            { name: 'photo.png', bytes: '\x89PNG\r\n\x1a\n\0\0\0' }
        ];
        expect(read(...files)).toMatchObject({ problems: [], used: 0, ignored: files.length });
    });

    it('knows from the manifest what was looked for, even where nothing was found', () => {
        const types = (...names: string[]) =>
            metadata(
                'Package',
                names.map((name) => `<types><members>*</members><name>${name}</name></types>`).join('') +
                    '<types><members>Only_One</members><name>PublicKeyCertificate</name></types><version>62.0</version>'
            );
        const { organization, ignored } = read(
            file(PACKAGE, types('PublicKeyCertificateSet', 'ApexClass')),
            file(CHANNEL, channelXml())
        );
        expect(organization.typesRead).toEqual(['MessagingChannel', 'PublicKeyCertificateSet']);
        expect(ignored).toBe(1);
    });

    const problemCases: readonly [string, Source, Omit<ImportProblem, 'file'>][] = [
        [
            'broken XML',
            file(KEY, '<PublicKeyCertificate>\n<a>'),
            { kind: 'not-xml', data: { line: 2, expected: 'the end tag </a>' } }
        ],
        ['no XML', file(KEY, '{"kty":"RSA"}'), { kind: 'not-xml', data: { line: 1, expected: 'a tag' } }],
        [
            'Latin-1',
            { name: KEY, bytes: keyXml('\xe9') },
            { kind: 'not-xml', data: { line: 1, expected: 'XML in UTF-8' } }
        ],
        [
            'a document type',
            file(SET, '<!DOCTYPE a><a/>'),
            { kind: 'not-xml', data: { line: 1, expected: 'no document type declaration' } }
        ],
        [
            'another type under this name',
            file(KEY, metadata('CustomLabels', '')),
            { kind: 'other-type', data: { type: 'CustomLabels' } }
        ],
        [
            'no namespace',
            file(KEY, '<PublicKeyCertificate/>'),
            {
                kind: 'other-namespace',
                data: { type: 'PublicKeyCertificate', expected: 'http://soap.sforce.com/2006/04/metadata' }
            }
        ],
        [
            'another namespace',
            file(KEY, '<PublicKeyCertificate xmlns="urn:other"/>'),
            {
                kind: 'other-namespace',
                data: { type: 'PublicKeyCertificate', expected: 'http://soap.sforce.com/2006/04/metadata' }
            }
        ],
        ['no name', file('download.xml', keyXml()), { kind: 'name-missing', data: { type: 'PublicKeyCertificate' } }],
        [
            'a name that is empty',
            file('.PublicKeyCertificate-meta.xml', keyXml()),
            { kind: 'name-missing', data: { type: 'PublicKeyCertificate' } }
        ],
        ['too large', file(KEY, keyXml('x'.repeat(1_048_577))), { kind: 'too-large', data: { limit: 1_048_576 } }]
    ];
    it.each(problemCases)('names what keeps a file from being used: %s', (_title, source, wanted) => {
        const { problems, used, ignored } = read(source);
        expect({ problems, used, ignored }).toEqual({
            problems: [{ file: source.name, ...wanted }],
            used: 0,
            ignored: 0
        });
        for (const said of Object.values(formatImportProblem({ file: source.name, ...wanted }))) {
            expect(said).toMatch(/\.$/);
            expect(said).not.toMatch(/[{}]|undefined|NaN/);
        }
    });

    it('keeps the first of two components with one name', () => {
        const { organization, problems, used } = read(
            file(`a/${KEY}`, keyXml('first')),
            file(`b/${KEY}`, keyXml('second')),
            file('b/Chat_2026_11.PublicKeyCertificateSet-meta.xml', keysetXml())
        );
        expect(organization.keys.map(({ jsonWebKey }) => jsonWebKey)).toEqual(['first']);
        expect(problems).toEqual([
            {
                file: `b/${KEY}`,
                kind: 'name-twice',
                data: { type: 'PublicKeyCertificate', name: 'Chat_2026_11', other: `a/${KEY}` }
            }
        ]);
        expect(used).toBe(2);
    });

    it('keeps names that mean something to the language', () => {
        const names = ['__proto__', 'constructor', 'toString'];
        const files = names.map((name) => file(`${name}.PublicKeyCertificate-meta.xml`, keyXml()));
        expect(read(...files).organization.keys.map(({ name }) => name)).toEqual(names);
    });

    it('stops at the limit of components, and says so once', () => {
        const files = ['A', 'B', 'C', 'D'].map((name) => file(`${name}.PublicKeyCertificate`, keyXml()));
        const { used, problems } = readConfiguration(files, { components: 2 });
        expect(used).toBe(2);
        expect(problems).toEqual([{ file: 'C.PublicKeyCertificate', kind: 'too-many', data: { limit: 2 } }]);
    });
});
