/** What an org does when it does not answer as it should: each fault of the stub of the Metadata API. */

const TOO_LARGE = 64 * 1024 * 1024;
const XML = 'text/xml; charset=utf-8';

const ANSWERS = {
    /** Never answers; the connection is closed with the server. */
    timeout: () => {},
    'no-answer': (response) => response.destroy(),
    'soap-fault': (response) =>
        respond(
            response,
            500,
            XML,
            soapFault('sf:UNKNOWN_EXCEPTION', 'UNKNOWN_EXCEPTION: An unexpected error occurred')
        ),
    'invalid-session': (response) =>
        respond(
            response,
            500,
            XML,
            soapFault('sf:INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found in SessionHeader')
        ),
    'insufficient-access': (response) =>
        respond(
            response,
            500,
            XML,
            soapFault(
                'sf:INSUFFICIENT_ACCESS',
                'INSUFFICIENT_ACCESS: use of the Metadata API requires a user with the ' +
                    'ModifyAllData or ModifyMetadata permissions'
            )
        ),
    'login-page': (response) =>
        respond(
            response,
            200,
            'text/html; charset=UTF-8',
            '<!DOCTYPE html>\n<html lang="en"><head><title>Login | Salesforce</title></head><body></body></html>'
        ),
    'http-503': (response) => respond(response, 503, 'text/html', '<html><body>Service Unavailable</body></html>'),
    'not-xml': (response) => respond(response, 200, XML, '{"this":"is JSON"}'),
    truncated: (response) => respond(response, 200, XML, '<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http'),
    unexpected: (response) => respond(response, 200, XML, '<?xml version="1.0"?><somethingElse/>'),
    'too-large': (response) => respond(response, 200, XML, `<a>${' '.repeat(TOO_LARGE)}</a>`)
};

export const FAULTS = Object.keys(ANSWERS);

/** @param {string} fault one of FAULTS @param {import('node:http').ServerResponse} response */
export function faultAnswer(fault, response) {
    ANSWERS[fault](response);
}

/** @param {string} code with its prefix: "sf:INVALID_SESSION_ID" @param {string} message @returns {string} a SOAP 1.1 fault */
export function soapFault(code, message) {
    return (
        '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
        'xmlns:sf="http://soap.sforce.com/2006/04/metadata"><soapenv:Body><soapenv:Fault>' +
        `<faultcode>${code}</faultcode><faultstring>${message}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`
    );
}

function respond(response, status, type, body) {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
}
