/** A passkey belongs to a name, and not to an address like 127.0.0.1; a browser gives it on https and on this machine only. */
export const canPasskey = (): boolean =>
  'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(window.location.hostname);
