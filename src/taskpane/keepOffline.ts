/**
 * Keeps the page for times without a connection. When a newer version has arrived, `onNewVersion` gets what takes it
 * into use: it loads the page anew, and everything on the desk is still there.
 */
export async function keepOffline(onNewVersion: (takeOver: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const hadOne = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register("serviceWorker.js");
  const offer = (worker: ServiceWorker): void => {
    onNewVersion(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("take-over", []);
    });
  };
  if (registration.waiting !== null) offer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed" && hadOne) offer(worker);
    });
  });
}
