import title from '@salesforce/label/c.Preflight_Certificate';
import copy from '@salesforce/label/c.Preflight_Certificate_Copy';
import download from '@salesforce/label/c.Preflight_Certificate_Download';
import copied from '@salesforce/label/c.Preflight_Certificate_Copied';
import notCopied from '@salesforce/label/c.Preflight_Certificate_Not_Copied';
import downloaded from '@salesforce/label/c.Preflight_Certificate_Downloaded';
import noName from '@salesforce/label/c.Preflight_Certificate_No_Name';
import selfIssued from '@salesforce/label/c.Preflight_Certificate_Self_Issued';
import unreadable from '@salesforce/label/c.Preflight_Certificate_Unreadable';
import noCrypto from '@salesforce/label/c.Preflight_Certificate_No_Crypto';
import issuer from '@salesforce/label/c.Preflight_Certificate_Issuer';
import validFrom from '@salesforce/label/c.Preflight_Certificate_Valid_From';
import validUntil from '@salesforce/label/c.Preflight_Certificate_Valid_Until';
import key from '@salesforce/label/c.Preflight_Certificate_Key';
import keyBits from '@salesforce/label/c.Preflight_Certificate_Key_Bits';
import signature from '@salesforce/label/c.Preflight_Certificate_Signature';
import serial from '@salesforce/label/c.Preflight_Certificate_Serial';
import sha256 from '@salesforce/label/c.Preflight_Certificate_Sha256';
import sha1 from '@salesforce/label/c.Preflight_Certificate_Sha1';
import chainOne from '@salesforce/label/c.Preflight_Chain_One';
import chain from '@salesforce/label/c.Preflight_Chain';
import chainNumber from '@salesforce/label/c.Preflight_Chain_Number';

/** The words of the certificate. */
export const labels = {
    title,
    copy,
    download,
    copied,
    notCopied,
    downloaded,
    noName,
    selfIssued,
    unreadable,
    noCrypto,
    issuer,
    validFrom,
    validUntil,
    key,
    keyBits,
    signature,
    serial,
    sha256,
    sha1,
    chainOne,
    chain,
    chainNumber
};
