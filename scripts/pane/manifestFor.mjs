/** The address that the manifest in the repository speaks of. */
const developmentHost = "https://localhost:3000/";

/** The manifest for the pane on another host, with the folder that it stands in there, if any. */
export function manifestFor(manifest, host) {
  if (host === undefined) return manifest;
  const address = URL.canParse(host) ? new URL(host) : null;
  if (address?.protocol !== "https:" || address.search !== "" || address.hash !== "") {
    throw new Error(`"${host}" cannot be the host: Office asks for an address that begins with https://.`);
  }
  return manifest.replaceAll(developmentHost, address.href.replace(/\/*$/, "/"));
}
