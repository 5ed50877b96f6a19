import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { apexProject, removeProjects } from './project';

const root = join(__dirname, '../..');
afterAll(removeProjects);

function check(project: string, only: string) {
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [join(root, 'scripts/apex-check.mjs'), '--project', project, '--only', only],
        { encoding: 'utf8' }
    );
    return { status, stdout, problems: stderr.split('\n').filter((line) => line.trim() !== '') };
}

/** A class with one method whose body is given. */
const sound = (name: string, body: string): string => `/**
 * @description A class of a test.
 */
public with sharing class ${name} {
    /**
     * @description A method of a test.
     * @param name any text
     * @return any number
     */
    public static Integer find(String name) {
        ${body}
        return name.length();
    }
}
`;

// One project and one run for everything that takes Java: each start costs seconds.
describe('apex-ls and PMD', () => {
    const checked = check(
        apexProject({
            Sound: sound('Sound', ''),
            WrongType: sound('WrongType', 'Strng text = name;'),
            WrongMethod: sound('WrongMethod', 'name.toUppercaze();'),
            WrongField: sound('WrongField', 'MessagingChannel channel = null; channel.DeveloperNam = name;'),
            Injection: sound('Injection', "Database.query('SELECT Id FROM Account WHERE Name = \\'' + name + '\\'');"),
            Undocumented: 'public with sharing class Undocumented {\n    public void run() {\n    }\n}\n',
            Unparsable: 'public with sharing class Unparsable {\n    public void run() { Integer a = 1 + ; }\n}\n'
        }),
        'types,rules'
    );
    const about = (name: string): string[] => checked.problems.filter((line) => line.includes(`${name}.cls`));

    it('end badly when anything is wrong', () => {
        expect(checked.status).toBe(1);
        expect(checked.stdout).toMatch(/^types: \d+ problems\nrules: \d+ problems\n$/);
    });

    it('say nothing of a sound class', () => {
        expect(about('Sound')).toEqual([]);
    });

    it.each([
        ['WrongType', 'Strng'],
        ['WrongMethod', 'toUppercaze'],
        ['WrongField', 'DeveloperNam'],
        ['Injection', 'ApexSOQLInjection (severity 2)'],
        ['Undocumented', 'ApexDoc (severity 3)']
    ])('find what is wrong with %s', (name, words) => {
        expect(about(name).join('\n')).toContain(words);
    });

    it('both fail on a file that cannot be parsed, which PMD passes over in silence', () => {
        expect(about('Unparsable').some((line) => /Unparsable\.cls: (Syntax|Error)/.test(line))).toBe(true);
        expect(about('Unparsable').some((line) => line.includes('PMD'))).toBe(true);
    });
});

describe('queries', () => {
    const valid: readonly string[] = [
        'List<MessagingChannel> rows = [SELECT Id, DeveloperName FROM MessagingChannel WHERE IsActive = true];',
        "String q = 'SELECT MessagingChannel.Id, targetqueueid FROM MessagingChannel';",
        "String q = 'SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = :userId ' +\n'AND PermissionSet.PermissionsViewSetup = true';",
        "String q = 'Selected: ' + name;",
        'Integer n = [SELECT COUNT() FROM StaticResource];'
    ];
    const invalid: readonly (readonly [string, string])[] = [
        ['List<MessagingChannel> rows = [SELECT Nme FROM MessagingChannel];', 'MessagingChannel has no field "Nme".'],
        ['Integer n = [SELECT COUNT() FROM MessagingChannel WHERE Actve = true];', 'has no field "Actve"'],
        ['List<StaticResource> r = [SELECT Id FROM StaticResource ORDER BY Nam];', 'has no field "Nam"'],
        ['List<MessagingChanel> rows = [SELECT Id FROM MessagingChanel];', 'The sObject "MessagingChanel" is not in'],
        ["String q = 'SELECT Nme FROM MessagingChannel';", 'MessagingChannel has no field "Nme".'],
        ["String q = 'SELECT Id FROM MessagingChannel ' + 'WHERE Nme = 1';", 'MessagingChannel has no field "Nme".'],
        ["String q = 'select Id FRM MessagingChannel';", 'The query cannot be parsed'],
        ["String q = 'SELECT Id FROM ' + name;", 'A query must be constant'],
        [
            "String q = 'SELECT PermissionSets.Name FROM PermissionSetAssignment';",
            'PermissionSetAssignment has no relation "PermissionSets".'
        ],
        ["String q = 'SELECT Contact.Name FROM MessagingEndUser';", 'Contact is not in scripts/apex/sobjects.json'],
        [
            "String q = 'SELECT Id, (SELECT Id FROM SetupEntityAccessItems) FROM MessagingChannel';",
            'Subqueries are not checked'
        ]
    ];
    const nameOf = (kind: string, index: number): string => `${kind}${index}`;
    const checked = check(
        apexProject(
            Object.fromEntries([
                ...valid.map((body, index) => [nameOf('Valid', index), sound(nameOf('Valid', index), body)]),
                ...invalid.map(([body], index) => [nameOf('Wrong', index), sound(nameOf('Wrong', index), body)])
            ]) as Record<string, string>
        ),
        'queries'
    );
    const about = (name: string): string[] => checked.problems.filter((line) => line.includes(`/${name}.cls:`));

    it('end badly when one is wrong', () => {
        expect(checked.status).toBe(1);
    });

    it.each(valid.map((body, index) => [body, index] as const))('%s is sound', (_, index) => {
        expect(about(nameOf('Valid', index))).toEqual([]);
    });

    it.each(invalid.map(([body, words], index) => [body, words, index] as const))('%s: %s', (_, words, index) => {
        const found = about(nameOf('Wrong', index));
        expect(found).toHaveLength(1);
        expect(found[0]).toContain(words);
        expect(found[0]).toContain('.cls:11 ');
    });
});

it('a parameter or variable must not hide a field of another case', () => {
    const field = (body: string): string =>
        `public with sharing class Names {\n    private static final String KEY = 'k';\n${body}\n}\n`;
    const { status, problems } = check(
        apexProject({
            Names: field(
                'void a(String key) { }\nvoid b() { Integer Key = 1; }\nvoid c() { for (String kEy : x) { } }'
            ),
            Same: field('Names(String KEY) { this.KEY = KEY; }').replace('class Names', 'class Same')
        }),
        'names'
    );
    expect(status).toBe(1);
    expect(problems.map((line) => line.replace(/^.*\//, ''))).toEqual([
        'Names.cls:3 "key" hides the field "KEY".',
        'Names.cls:4 "Key" hides the field "KEY".',
        'Names.cls:5 "kEy" hides the field "KEY".'
    ]);
});

it('the catalogue of sObjects is what the platform says', () => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/apex/sobjects.mjs'), '--check'], {
        encoding: 'utf8'
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
});

it('there must be something to check', () => {
    const { status, problems } = check(apexProject({}), 'queries');
    expect(status).toBe(1);
    expect(problems.join()).toContain('There is no Apex');
});
