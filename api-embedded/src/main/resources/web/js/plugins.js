/** Loads the style sheets that plugins bring. The page works without them. */

import { getPlugins, pluginFileUrl } from "./api.js";

export async function loadPluginStyles() {
  let plugins;
  try {
    plugins = await getPlugins();
  } catch (error) {
    console.warn("The plugins can't be asked for.", error);
    return;
  }
  for (const plugin of plugins.filter((candidate) => candidate.state === "active")) {
    for (const path of plugin.styles) {
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = pluginFileUrl(plugin.id, path);
      document.head.append(link);
    }
  }
}
