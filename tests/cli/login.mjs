/**
 * Logs in to an org as the sf CLI would, without asking it: writes the login into the home folder of this process.
 *
 *     node tests/cli/login.mjs INSTANCE_URL SESSION ALIAS
 */
process.env.SF_DISABLE_LOG_FILE = 'true';
const { StateAggregator } = await import('@salesforce/core');

const USERNAME = 'admin@acme.example';
const [instanceUrl, accessToken, alias] = process.argv.slice(2);
const { orgs, aliases } = await StateAggregator.getInstance();
await orgs.read(USERNAME, false, false);
orgs.set(USERNAME, {
    username: USERNAME,
    orgId: '00D000000000001EAA',
    accessToken,
    instanceUrl,
    loginUrl: instanceUrl
});
await orgs.write(USERNAME);
await aliases.setAndSave(alias, USERNAME);
