const NO_RULE =
    'RFC 5280 asks for it, but neither Salesforce nor a check of tokens looks at it: the catalogue has no rule';
const SERIAL = 'certificate.serial-number is a warning: Salesforce and keytool take such serial numbers';
const COARSE = 'the rule that answers to this name has more than one reason to fire, and another one holds:';

/**
 * Cases whose source asks for another verdict than this project's catalogue of rules, with the reason. The catalogue
 * decides; the test fails when a case that is listed here agrees with its source after all.
 */
export const exceptions: Readonly<Record<string, string>> = {
    'badkeys/jwk-rsa-rfc7517.json':
        'the catalogue has no list of known keys: it would be large and out of date at once',
    'go-jose/x5thex0':
        'an x5t in hex is an error (jwk.thumbprint-encoding); "alg" is "foo" and the certificate has expired as well',
    'go-jose/x5thex1': '"alg" is "foo", and the certificate has expired: go-jose looks at neither',
    'made/shared/jwk/ok.expires_10d_plus_1h':
        'certificate.expires-within-thirty-days warns of a certificate with 10 to 30 days left',
    'made/shared/jwk/weak.pattern_ff':
        'the pattern is reported as the warning that it is, but this modulus is also divisible by 7 (jwk.modulus-weak)',
    'nist-pkits/ValidGeneralizedTimenotAfterDateTest8EE':
        'certificate.validity-long warns of a certificate that is valid for over 30 years',
    'x509-limbo/rfc5280::aki::critical-aki': NO_RULE,
    'x509-limbo/rfc5280::ski::root-missing-ski': NO_RULE,
    'x509-limbo/rfc5280::ski::intermediate-missing-ski': NO_RULE,
    'x509-limbo/rfc5280::serial::too-long': SERIAL,
    'x509-limbo/rfc5280::serial::zero': SERIAL,
    'x509-limbo/rfc5280::serial::negative': SERIAL,
    'x509-limbo/rfc5280::unknown-critical-extension-ee': 'certificate.critical-extension-unknown is a warning',
    'x509-limbo/rfc5280::leaf-ku-keycertsign': 'certificate.key-usage is a warning',
    'zlint/caKeyUsageCrit.pem': `${COARSE} key usage is not empty, but has no digitalSignature`,
    'zlint/oddRsaMod.pem': `${COARSE} the modulus is odd, but divisible by 3`,
    'zlint/oldSubSmall.pem': '1024 bits are too short, also for a certificate from before 2014 (jwk.modulus-too-short)',
    'zlint/keyUsageWithoutTrailingZeroes.pem':
        'key usage is 03 02 00 06, whose last bit is a zero that DER leaves out (X.690, 11.2.2): zlint looks for whole octets'
};
