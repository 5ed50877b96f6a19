import type { Purpose } from 'c/preflightCore';
import { labels } from './labels.js';

export interface Example {
    readonly name: string;
    readonly purpose: Purpose;
    readonly text: string;
}

// Public parts of throw-away keys. The private ones were never written down.
const CHAT = {
    n: 'i0rzXUM0wpOqtAzbjzZkmfI66VIBdtAaOjcARUFSA8VjqPuCZDbBWvateq_-sF6P1zQUv_8m4UJuMCldfY71UKHrDdLP4EkkOvddMpnWjFjbb3kaRUHye7ja_2VtuJY_It_EWSTy-3I6yaY0sV-5EOFeFJSthaA9bZgjRnFNqMCCD9ZHI3HUQk-G8v0usG15v91RkP6KZxNap-RKE5EQBasno-psSDqkdNluFpYOnaz-F7NQ5pwOY1fTAcXG9fz65RofiuRMlTVR0_AkDbYIlUKG8aaL8xZ_cReCiNqUU6EpXOAy7E8SKAwLkjEsTeVD5Q0D-snkigLD_pXTcJPpLw',
    certificate:
        'MIIC/TCCAeWgAwIBAgIISjssHV5vcIEwDQYJKoZIhvcNAQELBQAwJTENMAsGA1UECgwEQWNtZTEUMBIGA1UEAwwLY2hhdCBzaWduZXIwHhcNMjUwMTAxMDAwMDAwWhcNNDkxMjMxMDAwMDAwWjAlMQ0wCwYDVQQKDARBY21lMRQwEgYDVQQDDAtjaGF0IHNpZ25lcjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEBAItK811DNMKTqrQM2482ZJnyOulSAXbQGjo3AEVBUgPFY6j7gmQ2wVr2rXqv/rBej9c0FL//JuFCbjApXX2O9VCh6w3Sz+BJJDr3XTKZ1oxY2295GkVB8nu42v9lbbiWPyLfxFkk8vtyOsmmNLFfuRDhXhSUrYWgPW2YI0ZxTajAgg/WRyNx1EJPhvL9LrBteb/dUZD+imcTWqfkShOREAWrJ6PqbEg6pHTZbhaWDp2s/hezUOacDmNX0wHFxvX8+uUaH4rkTJU1UdPwJA22CJVChvGmi/MWf3EXgojalFOhKVzgMuxPEigMC5IxLE3lQ+UNA/rJ5IoCw/6V03CT6S8CAwEAAaMxMC8wDgYDVR0PAQH/BAQDAgeAMB0GA1UdDgQWBBQ0boXvgGgsPI0QBjuvbymJNaKyiDANBgkqhkiG9w0BAQsFAAOCAQEARspQSITlkObWeA/fG8t7JUSfC4mQN9bSzGsyK7W8SLRhU2X1rj0hYjKqJW9oT+TyBuegdeomODPUs/vdTUT1lHjCDdyqAy9BSOHN9sB7g6LPyZ1oJ8pLDjhx2mj274sFXhiJfw+dQ+BWwjm86RnmR/XQNz56t7OceWq4smR0zx/OykuGLp1ueIxVk4LaO/qLZ59hsngZVuStNAJZZ4LhnTEqVyDgT36ig2Ys6MXWOsmViIcNyOZcduX8ABVpyTJd3z6OnTz414s2PlJgPWWuzAWzj8FrBG97m9NV2+7skjL11bQfavYCKt4/LFhc0W3NPK9zugYdyfZ6Yg6ycd2eXQ=='
};
const OLD = {
    n: 's80i1gpflKXZm6_0fHkUewjRmCVPu1uOQ9Cp4nSsL7q2m__TfS4aEmaj4niP2rirKHmRNVt2qBjjqjm8062Qd4kFXoIPtK_JxCuDtoayP7fHZjJlaK8RnKGwX6hLpp8QCLwBq3X3C8tlhBYMDz9xn881-07qy6OI4rFLrTkhAh6XoaDODBEGgNM49cSNqH7JU3WN9lAI9IIfv-6g-ZeC1f75xq8wAsf1G2rJYgVgw_9dhlr0Y6t4QfZJm21nsOLt4jHkt7xYZFb5km_8JtOk2LmqZRvmAN-LqYUvJ5WknJnVbM1gRLlU3aa6EhxUUD-CVEFdYwN-5g08JL5GVN0OjQ',
    certificate:
        'MIIDBzCCAe+gAwIBAgIIHC0+T1BhcoMwDQYJKoZIhvcNAQELBQAwKjENMAsGA1UECgwEQWNtZTEZMBcGA1UEAwwQY2hhdCBzaWduZXIgMjAyNDAeFw0yNDAxMDEwMDAwMDBaFw0yNTA2MzAwMDAwMDBaMCoxDTALBgNVBAoMBEFjbWUxGTAXBgNVBAMMEGNoYXQgc2lnbmVyIDIwMjQwggEiMA0GCSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQCzzSLWCl+Updmbr/R8eRR7CNGYJU+7W45D0KnidKwvurab/9N9LhoSZqPieI/auKsoeZE1W3aoGOOqObzTrZB3iQVegg+0r8nEK4O2hrI/t8dmMmVorxGcobBfqEumnxAIvAGrdfcLy2WEFgwPP3GfzzX7TurLo4jisUutOSECHpehoM4MEQaA0zj1xI2ofslTdY32UAj0gh+/7qD5l4LV/vnGrzACx/UbasliBWDD/12GWvRjq3hB9kmbbWew4u3iMeS3vFhkVvmSb/wm06TYuaplG+YA34uphS8nlaScmdVszWBEuVTdproSHFRQP4JUQV1jA37mDTwkvkZU3Q6NAgMBAAGjMTAvMA4GA1UdDwEB/wQEAwIHgDAdBgNVHQ4EFgQU0tJc0Ih+N50pEqNhdW79GMVm6KYwDQYJKoZIhvcNAQELBQADggEBAKHwLdTngi4L578w8r6mCV/PPahLZcAFw0feffd7Kz1GnOfFfCIbyJvMA/megQHurjPHwoK7SBpT5f0DsadpGQSaKVHxfDUtUaY9qvjiy9IWSXijkhxfpzgbB8GWLvIFRpNoacfMHxYeh8GpgXb/SZDZI/6CbwItJbpRQl6Bugie0EgT9W9khexo7l4Kr7tvSVk6RhjbSV+iTzZsnrfYWr//ub3TsChwmb+OQiW8htMOy9k3z7y1gIUzWpTxO7Zx6IqOccyt0FdrJzNfWdkPSW9QVDpJbpN8quZ6S8VMR88tB6zu4afPBnSgSHkmN1ioxh2yaF1I7unAyDgj3WgzB2U='
};
const PORTAL = {
    n: 'muy7FwjS8VDlq_gsv-n2cAyFHxknlmVnTYx0r3L64XLRcEJ2MnsyxD5NcmyjP0F8kBX2mSNcwWuwy00TpzAlOWbg2VMKKLVtqGzXxzhxkBT-2bB7duRjqu-6IxeTfgoiAT37y_560dsAx6BPjYo1BA9rvoYZ358x23O6IwYJfHajVY-7isb2ryn0vBg8tE_Tn_4Eu-jvtqX-EbLrcsJ_l5l6WxexsVAeTkrhmQZDnfQjdtiLnS3T-xAFySv4vDgHmF5297Nd-V3JhQHPjmp31XSeyRr61IQekOjrdXtBdESFpsQQJ16e-cu54v7bPyG4Y2pGtJgoX3cpdffUYqh_-Q'
};

const GOOD = {
    kty: 'RSA',
    kid: 'chat-2026-11',
    use: 'sig',
    alg: 'RS256',
    n: CHAT.n,
    e: 'AQAB',
    x5c: [CHAT.certificate]
};

/** As copied out of a .pem file: BEGIN and END lines, and a line break every 64 characters. */
function armoured(certificate: string): string {
    const lines = certificate.match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----'].join('\n');
}

const BROKEN = { ...GOOD, kid: 'chat-2024-01', n: OLD.n, x5c: [armoured(OLD.certificate)] };

const SET = {
    keys: [
        GOOD,
        { kty: 'RSA', kid: 'portal-2025', use: 'sig', n: PORTAL.n, e: 'AQAB' },
        { ...GOOD, kid: 'chat-2024-01', n: OLD.n, x5c: [OLD.certificate] }
    ]
};

const print = (value: unknown): string => JSON.stringify(value, null, 4);

/** The example of that name: good, broken, or set. */
export function exampleOf(name: string): Example {
    switch (name) {
        case 'broken':
            return { name: labels.exampleBroken, purpose: 'upload', text: print(BROKEN) };
        case 'set':
            return { name: labels.exampleSet, purpose: 'endpoint', text: print(SET) };
        default:
            return { name: labels.exampleGood, purpose: 'upload', text: print(GOOD) };
    }
}
