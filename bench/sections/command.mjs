import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, say, table, target } from '../lib/table.mjs';
import { out, root } from '../lib/core.mjs';

/** Cold start to verdict of the command, beside the tools that Salesforce's page and habit recommend. */
export async function command({ keys }) {
    const [jwk] = keys;
    const key = path.join(out, 'key.json');
    const pem = path.join(out, 'certificate.pem');
    writeFileSync(key, JSON.stringify(jwk));
    writeFileSync(
        pem,
        `-----BEGIN CERTIFICATE-----\n${jwk.x5c[0].match(/.{1,64}/g).join('\n')}\n-----END CERTIFICATE-----\n`
    );
    const tools = {
        'node -e 0': [process.execPath, '-e', '0'],
        'preflight check': [
            process.execPath,
            path.join(root, 'dist/preflight.mjs'),
            'check',
            key,
            '--at',
            '2026-11-23T12:00:00Z'
        ],
        'keytool -printcert': ['keytool', '-printcert', '-file', pem],
        'openssl x509 -text': ['openssl', 'x509', '-noout', '-text', '-in', pem]
    };
    const workloads = {};
    for (const [name, [program, ...parameters]] of Object.entries(tools)) {
        const { error, status } = spawnSync(program, parameters);
        if (error || status !== 0) {
            say(`(${name}: not measured, ${error ? 'not installed' : `exit ${status}`})`);
        } else {
            workloads[name] = () => spawnSync(program, parameters);
        }
    }
    const times = await compare(workloads, { rounds: 15, warmUp: 2 });
    heading('The command, from cold start to verdict');
    const empty = times['node -e 0'];
    table(
        ['command', 'wall clock', 'times an empty node'],
        Object.entries(times).map(([name, ms]) => [name, duration(ms), ratio(ms, empty)])
    );
    const own = times['preflight check'];
    target('the command against an empty node', 'at most 1.5 times', `${ratio(own, empty)} times`, own <= 1.5 * empty);
    if (times['keytool -printcert']) {
        target(
            'the command against keytool',
            'faster',
            `${ratio(own, times['keytool -printcert'])} times its time`,
            own < times['keytool -printcert']
        );
    }
}
