/** The registry of the tools that keep accounts, units, services and caches. */
import { adduser } from "./accounts/adduser";
import { chage, chpasswd, passwd } from "./accounts/ageing";
import { chfn, chsh } from "./accounts/chfn";
import { deluser } from "./accounts/deluser";
import { getent } from "./accounts/getent";
import { gpasswd } from "./accounts/gpasswd";
import { groupadd, groupdel } from "./accounts/groupadd";
import { groupmod } from "./accounts/groupmod";
import { nologin, su } from "./accounts/switchUser";
import { useradd } from "./accounts/useradd";
import { userdel } from "./accounts/userdel";
import { usermod } from "./accounts/usermod";
import { aaEnabled, apparmorParser } from "./caches/apparmor";
import { cacheUtilities, rebuilderUtilities } from "./caches/caches";
import { python3, pythonCleaners, pythonCompilers } from "./caches/python";
import { updateCatalog } from "./caches/updateCatalog";
import { updateDesktopDatabase } from "./caches/updateDesktopDatabase";
import { updatePerlSaxParsers } from "./caches/updatePerlSaxParsers";
import { updateXmlcatalog } from "./caches/updateXmlcatalog";
import { locale } from "./locale";
import { pamAuthUpdate } from "./pam/pamAuthUpdate";
import { invokeRcD } from "./services/invokeRcD";
import { initVars, lsbInitFunctions } from "./services/lsb";
import { runlevel, telinit } from "./services/runlevel";
import { service } from "./services/service";
import { startStopDaemon } from "./services/startStopDaemon";
import { updateInetd } from "./services/updateInetd";
import { updateRcD } from "./services/updateRcD";
import type { SourcedModel } from "./sourcedModel";
import { debSystemdHelper } from "./systemd/debSystemdHelper";
import { debSystemdInvoke } from "./systemd/debSystemdInvoke";
import { dbusUuidgen, journalctl, systemdDetectVirt, systemdEscape, systemdMachineIdSetup } from "./systemd/smallTools";
import { systemctl } from "./systemd/systemctl";
import { systemdSysusers } from "./systemd/sysusers";
import { systemdTmpfiles } from "./systemd/tmpfiles";
import { updateLocale } from "./updateLocale";
import type { Utility } from "./utility";

export const systemUtilities: readonly Utility[] = [
  aaEnabled,
  adduser,
  apparmorParser,
  chage,
  chfn,
  chpasswd,
  chsh,
  debSystemdHelper,
  debSystemdInvoke,
  deluser,
  getent,
  gpasswd,
  groupadd,
  groupdel,
  groupmod,
  invokeRcD,
  nologin,
  passwd,
  runlevel,
  service,
  startStopDaemon,
  su,
  systemctl,
  systemdDetectVirt,
  systemdEscape,
  systemdMachineIdSetup,
  dbusUuidgen,
  journalctl,
  systemdSysusers,
  systemdTmpfiles,
  telinit,
  updateRcD,
  useradd,
  userdel,
  usermod,
  ...cacheUtilities,
  ...pythonCleaners,
  ...pythonCompilers,
  updateLocale,
  updateCatalog,
  locale,
  updateDesktopDatabase,
  updateInetd,
  updatePerlSaxParsers,
  updateXmlcatalog,
  pamAuthUpdate,
  python3,
  ...rebuilderUtilities,
];

export const systemSourcedModels: readonly SourcedModel[] = [initVars, lsbInitFunctions];
