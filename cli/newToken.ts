import { basename, dirname } from 'node:path';
import {
    createToken,
    formatRequestProblem,
    problemsOfTokenRequest,
    readSigner,
    type TokenRequest,
    type TokenSigner
} from '../force-app/main/default/lwc/preflightCore/preflightCore.js';
import { answerEarly } from './answerEarly.js';
import { parseNewTokenArguments, type NewTokenArguments } from './arguments/newToken.js';
import { channelWords, findChannel } from './configuration/channel.js';
import { loadConfiguration } from './configuration/load.js';
import { openFolder, SECRET } from './folder.js';
import { NEW_TOKEN_HELP } from './help.js';
import { moment } from './moment.js';
import { printProblems, type Problem } from './problem.js';
import { readPrivateKey } from './read.js';
import { plain } from './terminal.js';
import { channelFacts, issuerOf, kidBeside, type ChannelFacts } from './tokenPlace.js';

type Failed = { readonly problems: readonly Problem[] };

const NO_CHANNEL: ChannelFacts & { readonly words: string } = { issuers: [], kids: [], words: '' };

/** What the named channel says, or nothing where none is named. */
async function factsOf(given: NewTokenArguments, signer: TokenSigner): Promise<typeof NO_CHANNEL | Failed> {
    if (given.channel === undefined) {
        return NO_CHANNEL;
    }
    const configuration = await loadConfiguration(given);
    if (configuration.organization === null) {
        return { problems: configuration.problems };
    }
    const channel = findChannel(configuration.organization, given.channel);
    return 'what' in channel
        ? { problems: [...configuration.problems, channel] }
        : { ...channelFacts(configuration.organization, channel.name, signer), words: channelWords(channel) };
}

const NO_KID: Problem = {
    what: 'Nothing says which key ID the token has to carry.',
    next: 'Write the "kid" of the key as it is uploaded: --kid chat-2026-11'
};

/** What is to be signed, with what the channel and the files know filled in. */
function requestOf(given: NewTokenArguments, signer: TokenSigner, facts: typeof NO_CHANNEL): TokenRequest | Failed {
    const iss = given.iss ?? issuerOf(facts, facts.words);
    const kid = given.kid ?? facts.kids[0] ?? kidBeside(given.key, signer);
    if (typeof iss !== 'string' || kid === null) {
        return { problems: [...(typeof iss === 'string' ? [] : [iss]), ...(kid === null ? [NO_KID] : [])] };
    }
    const { sub, lifetime, alg } = given;
    const request = { sub, iss, lifetime, alg, kid };
    const problems = problemsOfTokenRequest(request, signer).map(formatRequestProblem);
    return problems.length > 0 ? { problems } : request;
}

/** Writes the token to a file that only its owner may read, or to standard output. */
function hand(token: string, out: string | undefined): readonly Problem[] {
    if (out === undefined) {
        process.stdout.write(`${token}\n`);
        return [];
    }
    const kept = openFolder(dirname(out), false).keep(basename(out), `${token}\n`, SECRET);
    return kept.kind === 'failed' ? [kept.problem] : [];
}

/**
 * The command `preflight new-token`. The token alone goes to standard output; everything else to standard error.
 *
 * @param args what stands behind the command's name
 * @returns the exit status: 0 when the token is made, 2 after wrong use or when it cannot be
 */
export async function newToken(args: readonly string[]): Promise<number> {
    const given = parseNewTokenArguments(args);
    const early = answerEarly(given, NEW_TOKEN_HELP);
    if (early !== null) {
        return early;
    }
    const reading = await readPrivateKey(given.key);
    if ('problem' in reading) {
        return printProblems([reading.problem]);
    }
    const found = await readSigner(reading.source, { subtle: globalThis.crypto?.subtle, kid: given.kid });
    if ('problem' in found) {
        return printProblems([formatRequestProblem(found.problem)]);
    }
    const { signer } = found;
    const facts = await factsOf(given, signer);
    const request = 'problems' in facts ? facts : requestOf(given, signer, facts);
    if ('problems' in request) {
        return printProblems(request.problems);
    }
    const now = given.at ?? Date.now();
    const made = await createToken(request, signer, { now });
    const problems = hand(made.token, given.out);
    if (problems.length > 0) {
        return printProblems(problems);
    }
    if (!given.quiet) {
        const { kid, iss } = request;
        const words = `Signed with ${request.alg}, kid ${kid}, for the issuer ${iss}; it expires ${moment(made.expiresAt, now)}.`;
        process.stderr.write(`${plain(words)}\n`);
    }
    if (!('problems' in facts) && facts.words !== '' && !facts.kids.includes(request.kid)) {
        const words = `The channel ${facts.words} has no uploaded key ${request.kid} with this public key: verification will fail.`;
        process.stderr.write(`preflight: ${plain(words)}\n`);
    }
    return 0;
}
