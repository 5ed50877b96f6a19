import { checkPrimeSync } from 'node:crypto';
import { compare, duration, ratio } from '../lib/measure.mjs';
import { heading, table, target } from '../lib/table.mjs';
import { NOW } from '../lib/keys.mjs';

const LIMITS = { keyBytes: 100_000_000, keys: 100_000 };

/** A key set of `count` keys; beyond the different ones they repeat under other key IDs. */
function setOf(keys, count) {
    return JSON.stringify({
        keys: Array.from({ length: count }, (_, i) => ({ ...keys[i % keys.length], kid: `key-${i}` }))
    });
}

export async function keySets({ core, keys }) {
    const { subtle } = globalThis.crypto;
    const run = (text, options) => () =>
        core.check({ name: 'set', text }, { now: NOW, subtle, purpose: 'endpoint', limits: LIMITS, ...options });
    heading('Key sets');
    const thousand = setOf(keys, 1000);
    const native = { isProbablePrime: (candidate) => checkPrimeSync(candidate) };
    const sets = await compare(
        {
            'JSON.parse alone': () => JSON.parse(thousand),
            'without number theory': run(thousand, { numberTheory: false }),
            'with number theory': run(thousand, {}),
            'with number theory, native prime test (the command)': run(thousand, native)
        },
        { rounds: 3, warmUp: 1 }
    );
    table(
        ['1,000 different keys', 'time', 'a key'],
        Object.entries(sets).map(([name, ms]) => [name, duration(ms), duration(ms / 1000)])
    );
    target(
        '1,000 keys without number theory',
        'under 0.5 s',
        duration(sets['without number theory']),
        sets['without number theory'] < 500
    );
    target(
        '1,000 keys with number theory',
        'under 4 s',
        duration(sets['with number theory']),
        sets['with number theory'] < 4000
    );
    target(
        '1,000 keys with number theory, command',
        'under 4 s',
        duration(sets['with number theory, native prime test (the command)']),
        sets['with number theory, native prime test (the command)'] < 4000
    );

    const counts = [10, 100, 1000, 10_000];
    const growth = await compare(
        Object.fromEntries(
            counts.map((count) => [count, run(setOf(keys, count), { numberTheory: false, purpose: 'upload' })])
        ),
        { rounds: 3, warmUp: 1 }
    );
    heading('Growth, without number theory');
    const perKey = (count) => growth[count] / count;
    table(
        ['keys', 'time', 'a key', 'against 1,000'],
        counts.map((count) => [
            count,
            duration(growth[count]),
            duration(perKey(count)),
            ratio(perKey(count), perKey(1000))
        ])
    );
    target(
        'growth from 1,000 to 10,000 keys',
        'linear',
        `${ratio(perKey(10_000), perKey(1000))} times a key`,
        perKey(10_000) < 1.3 * perKey(1000)
    );

    const primes = await compare(
        Object.fromEntries(
            [10, 100, 1000].map((count) => {
                const moduli = keys
                    .slice(0, count)
                    .map(({ n }) => BigInt(`0x${Buffer.from(n, 'base64url').toString('hex')}`));
                return [count, () => core.findSharedPrimes(moduli)];
            })
        ),
        { rounds: 3, warmUp: 1 }
    );
    heading('Shared primes (product tree)');
    table(
        ['moduli', 'time'],
        Object.entries(primes).map(([count, ms]) => [count, duration(ms)])
    );
}
