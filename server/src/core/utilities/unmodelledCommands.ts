/**
 * What is known, from their manuals, of commands and library functions that nothing models: what they write, or that
 * they write nothing. Who meets one of them is told; what an outcome says in spite of one counts for the whole only where
 * it is not known to write. Starting, stopping and telling a running program something is no writing.
 */

/** What the command writes. */
const WRITES: Readonly<Record<string, string>> = {
  "a2disconf a2dismod a2dissite a2enconf a2enmod a2ensite apache2_invoke":
    "links below /etc/apache2/*-enabled and /var/lib/apache2",
  "add-shell remove-shell update-shells": "/etc/shells",
  appstreamcli: "the cache in /var/cache/swcatalog or /var/cache/app-info",
  "apt apt-get aptitude": "packages",
  "apt-key": "keys below /etc/apt",
  "apt-mark": "/var/lib/apt/extended_states",
  "aspell-autobuildhash ispell-autobuildhash": "hash tables below /var/lib/aspell or /var/lib/ispell",
  "cpan gem npm pip pip3": "what it downloads",
  "dbc_go dbc_config dbc_write_global_config dbconfig-generate-include":
    "answers in /etc/dbconfig-common, and the database of the package",
  depmod: "/lib/modules/VERSION/modules.*",
  "dhcpd named proftpd smbd sshd nginx": "what the server that it starts writes",
  "dmsetup cryptsetup losetup lvchange vgchange": "the kernel's table of devices",
  "emacs-package-install emacs-package-remove emacs-install emacs-remove": "compiled files below /usr/share",
  "emacsen-common": "/var/lib/emacsen-common",
  freshclam: "/var/lib/clamav",
  "generate-config": "a configuration",
  gpg: "a keyring",
  "grub-install grub-mkdevicemap grub-mkimage grub-set-default update-grub grub-mkconfig": "/boot and the boot sector",
  helpztags: "the file tags of the directory",
  hwclock: "/etc/adjtime or a clock",
  "install-docs": "/var/lib/doc-base",
  insserv: "links below /etc/rc?.d",
  keytool: "a keystore",
  "lighty-enable-mod lighty-disable-mod lighttpd-enable-mod": "links below /etc/lighttpd",
  "locale-gen": "/usr/lib/locale",
  lpadmin: "/etc/cups",
  "make-ssl-cert": "/etc/ssl/certs and /etc/ssl/private",
  "mysql mysqladmin psql createdb createuser dropdb dropuser sqlite3": "a database",
  "mysql_install_db mariadb-install-db mysql_upgrade": "/var/lib/mysql",
  newaliases: "/etc/aliases.db",
  "notify-reboot-required": "/run/reboot-required",
  "pg_createcluster pg_dropcluster pg_upgradecluster configure_version remove_version": "clusters of PostgreSQL",
  pg_updateaptconfig: "/etc/apt/apt.conf.d/01autoremove-postgresql",
  pg_updatedicts: "/var/cache/postgresql",
  "postalias postmap": "tables of Postfix",
  postconf: "/etc/postfix/main.cf",
  "prep-bootdev": "a boot partition",
  resolvconf: "/run/resolvconf",
  "rndc-confgen": "/etc/bind/rndc.key",
  "runit-helper": "links below /etc/service and directories below /var/log/runit",
  "savelog logrotate": "logs and their old versions",
  sendmail: "the mail queue",
  "setcap setfattr setfacl chattr": "attributes of files",
  setupcon: "the console, and /etc/console-setup/cached_* with --save",
  "shadowconfig pwconv grpconv pwunconv grpunconv": "/etc/passwd, /etc/group and their shadows",
  "slapadd slapindex": "the directory of slapd",
  "smbpasswd pdbedit": "/var/lib/samba",
  "ssh-keygen": "a key",
  "swapon swapoff": "the kernel's list of swap space",
  "unzip 7z cpio ar": "what it unpacks",
  "update-binfmts": "/var/lib/binfmts, and the kernel's formats",
  "update-default-aspell update-default-ispell update-default-wordlist": "links below /etc/dictionaries-common",
  "update-dictcommon-aspell update-dictcommon-hunspell": "/var/cache/dictionaries-common",
  "update-mime": "/etc/mailcap",
  "update-passwd": "/etc/passwd and /etc/group",
  "update-secureboot-policy": "keys in /var/lib/shim-signed",
  vgcfgbackup: "/etc/lvm/backup",
  "vim-addon-manager": "links below /var/lib/vim/addons",
  "wget curl ftp rsync scp": "what it downloads",
};

/** Commands that only tell, unless an option asks for more. */
const READS: ReadonlySet<string> = new Set(
  `apt-config archdetect capsh dmidecode doveconf dpkg-realpath exim_dumpdb fstab-decode getcap getfacl
   ifquery init_is_upstart ip iw lpinfo lpstat lsblk lscpu lsof lspci lsusb netstat nmcli
   on_ac_power pg_lsclusters pidofproc pstree route rpcinfo showmount slapcat slappasswd ss status_of_proc strings tty
   ucfq vgs lvs pvs virt-what w who zgrep`.split(/\s+/),
);

const writers: ReadonlyMap<string, string> = new Map(
  Object.entries(WRITES).flatMap(([names, what]) => names.split(" ").map((name) => [name, what] as const)),
);

/** What the command is known to write; null: nothing; undefined: that is not known. */
export function writtenBy(command: string): string | null | undefined {
  return writers.get(command) ?? (READS.has(command) ? null : undefined);
}

/** Why a command counts as unmodelled, with what is known of it. */
export function noModelOf(command: string): string {
  const written = writtenBy(command);
  const known = written === undefined ? "" : written === null ? ", which writes nothing" : `, which writes ${written}`;
  return `no model of ${command}${known}`;
}
