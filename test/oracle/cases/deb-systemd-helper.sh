#### deb-systemd-helper enable: a first installation
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper enable demo.service; echo $?; cat /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also
## stdout:
#| 0
#| /etc/systemd/system/alias.service
#| /etc/systemd/system/multi-user.target.wants/demo.service
## exit: 0
## changes:
#+ /etc/systemd/system/alias.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /etc/systemd/system/multi-user.target.wants/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/alias.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/alias.service\n/etc/systemd/system/multi-user.target.wants/demo.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/demo.service file 0644 0:0 ""

#### deb-systemd-helper enable: again, after the link is gone
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper enable demo.service; rm /etc/systemd/system/multi-user.target.wants/demo.service; deb-systemd-helper enable demo.service; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#+ /etc/systemd/system/alias.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/alias.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/alias.service\n/etc/systemd/system/multi-user.target.wants/demo.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/demo.service file 0644 0:0 ""

#### deb-systemd-helper was-enabled, is-enabled, debian-installed: plain use
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
for q in was-enabled is-enabled debian-installed; do deb-systemd-helper $q demo.service; echo $?; done; deb-systemd-helper enable demo.service; for q in was-enabled is-enabled debian-installed; do deb-systemd-helper --quiet $q demo.service; echo $?; deb-systemd-helper $q demo.service; done
## stdout:
#| 0
#| 1
#| 1
#| 0
#| 0
#| 0
## stderr:
#| enabled
#| disabled
#| enabled
#| enabled
## exit: 0
## changes:
#+ /etc/systemd/system/alias.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /etc/systemd/system/multi-user.target.wants/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/alias.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/alias.service\n/etc/systemd/system/multi-user.target.wants/demo.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/demo.service file 0644 0:0 ""

#### deb-systemd-helper disable, purge: plain use
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper enable demo.service; deb-systemd-helper disable demo.service; echo $?; find /var/lib/systemd /etc/systemd | sort; deb-systemd-helper purge demo.service; find /var/lib/systemd | sort
## stdout:
#| 0
#| /etc/systemd
#| /etc/systemd/system
#| /etc/systemd/system/multi-user.target.wants
#| /etc/systemd/system/multi-user.target.wants/e2scrub_reap.service
#| /etc/systemd/system/timers.target.wants
#| /etc/systemd/system/timers.target.wants/apt-daily-upgrade.timer
#| /etc/systemd/system/timers.target.wants/apt-daily.timer
#| /etc/systemd/system/timers.target.wants/dpkg-db-backup.timer
#| /etc/systemd/system/timers.target.wants/e2scrub_all.timer
#| /etc/systemd/system/timers.target.wants/fstrim.timer
#| /etc/systemd/user
#| /var/lib/systemd
#| /var/lib/systemd/deb-systemd-helper-enabled
#| /var/lib/systemd/deb-systemd-helper-enabled/apt-daily-upgrade.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/apt-daily.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/dpkg-db-backup.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/e2scrub_all.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/e2scrub_reap.service.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/fstrim.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants
#| /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/e2scrub_reap.service
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/apt-daily-upgrade.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/apt-daily.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/dpkg-db-backup.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/e2scrub_all.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/fstrim.timer
#| /var/lib/systemd
#| /var/lib/systemd/deb-systemd-helper-enabled
#| /var/lib/systemd/deb-systemd-helper-enabled/apt-daily-upgrade.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/apt-daily.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/dpkg-db-backup.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/e2scrub_all.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/e2scrub_reap.service.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/fstrim.timer.dsh-also
#| /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants
#| /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/e2scrub_reap.service
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/apt-daily-upgrade.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/apt-daily.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/dpkg-db-backup.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/e2scrub_all.timer
#| /var/lib/systemd/deb-systemd-helper-enabled/timers.target.wants/fstrim.timer
## exit: 0

#### deb-systemd-helper mask, unmask: plain use
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper mask demo.service; echo $?; ls -l /etc/systemd/system/demo.service | sed 's/.*demo/demo/'; deb-systemd-helper mask demo.service; deb-systemd-helper unmask demo.service; echo $?
## stdout:
#| 0
#| demo.service -> /dev/null
#| 0
## exit: 0

#### deb-systemd-helper unmask: masked by the administrator
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n","/etc/systemd/system/demo.service":{"link":"/dev/null"}}
deb-systemd-helper unmask demo.service; echo $?; deb-systemd-helper mask demo.service; deb-systemd-helper unmask demo.service
## stdout:
#| 0
## exit: 0

#### deb-systemd-helper mask: a unit of the administrator
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n","/etc/systemd/system/demo.service":"x"}
deb-systemd-helper mask demo.service; echo $?
## stdout:
#| 0
## exit: 0

#### deb-systemd-helper update-state: plain use
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper update-state demo.service; echo $?; deb-systemd-helper debian-installed demo.service; echo $?; deb-systemd-helper was-enabled demo.service
## stdout:
#| 0
#| 0
## stderr:
#| disabled
## exit: 1
## changes:
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/alias.service\n/etc/systemd/system/multi-user.target.wants/demo.service\n"

#### deb-systemd-helper reenable: other targets
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper enable demo.service; sed -i 's/multi-user/other/' /lib/systemd/system/demo.service; deb-systemd-helper reenable demo.service; echo $?; cat /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also
## stdout:
#| 0
#| /etc/systemd/system/alias.service
#| /etc/systemd/system/multi-user.target.wants/demo.service
#| /etc/systemd/system/other.target.wants/demo.service
## exit: 0
## changes:
#+ /etc/systemd/system/alias.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /etc/systemd/system/other.target.wants dir 0755 0:0
#+ /etc/systemd/system/other.target.wants/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#~ /usr/lib/systemd/system/demo.service file 0644 0:0 "[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=other.target\nAlias=alias.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/alias.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/alias.service\n/etc/systemd/system/multi-user.target.wants/demo.service\n/etc/systemd/system/other.target.wants/demo.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/other.target.wants dir 0755 0:0
#+ /var/lib/systemd/deb-systemd-helper-enabled/other.target.wants/demo.service file 0644 0:0 ""

#### deb-systemd-helper enable: Also= and RequiredBy=
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nRequiredBy=a.target b.target\nAlso=demo.socket\n","/lib/systemd/system/demo.socket":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=sockets.target\n"}
deb-systemd-helper enable demo.service; deb-systemd-helper disable demo.service
## exit: 0
## changes:
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/sockets.target.wants/demo.socket\n/etc/systemd/system/a.target.requires/demo.service\n/etc/systemd/system/b.target.requires/demo.service\n"

#### deb-systemd-helper enable: a template with DefaultInstance=
## files: {"/lib/systemd/system/demo@.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=getty.target\nDefaultInstance=tty1\n"}
deb-systemd-helper enable demo@.service; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#+ /etc/systemd/system/getty.target.wants dir 0755 0:0
#+ /etc/systemd/system/getty.target.wants/demo@tty1.service symlink 0777 0:0 -> /lib/systemd/system/demo@.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo@.service.dsh-also file 0644 0:0 "/etc/systemd/system/getty.target.wants/demo@tty1.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/getty.target.wants dir 0755 0:0
#+ /var/lib/systemd/deb-systemd-helper-enabled/getty.target.wants/demo@tty1.service file 0644 0:0 ""

#### deb-systemd-helper --user enable, mask: plain use
## files: {"/usr/lib/systemd/user/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=default.target\n"}
deb-systemd-helper --user enable demo.service; deb-systemd-helper --user mask demo.service; deb-systemd-helper --user was-enabled demo.service; deb-systemd-helper --user purge demo.service; deb-systemd-helper --user unmask demo.service
## stderr:
#| enabled
## exit: 0

#### deb-systemd-helper: no such unit
for verb in enable is-enabled was-enabled debian-installed disable mask unmask purge update-state reenable; do deb-systemd-helper $verb none.service; echo $?; done
## stdout:
#| 1
#| 1
#| 0
#| 1
#| 0
#| 0
#| 0
#| 0
#| 1
#| 1
## stderr:
#| /usr/bin/deb-systemd-helper: error: unable to read none.service
#| /usr/bin/deb-systemd-helper: error: unable to read none.service
#| enabled
#| /usr/bin/deb-systemd-helper: error: unable to read none.service
#| /usr/bin/deb-systemd-helper: error: unable to read none.service
## exit: 0

#### deb-systemd-helper: not called by dpkg
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
unset DPKG_MAINTSCRIPT_PACKAGE; deb-systemd-helper enable demo.service; echo $?; deb-systemd-helper; echo $?
## stdout:
#| 1
#| /usr/bin/deb-systemd-helper is a program which should be called by dpkg maintscripts only.
#| Please do not run it interactively, ever. Also see the manpage deb-systemd-helper(1).
#| 0
## stderr:
#| /usr/bin/deb-systemd-helper was not called from dpkg. Exiting.
## exit: 0

#### deb-systemd-helper enable, purge: below DPKG_ROOT
## files: {"/r/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n"}
DPKG_ROOT=/r deb-systemd-helper enable demo.service; DPKG_ROOT=/r deb-systemd-helper was-enabled demo.service; DPKG_ROOT=/r deb-systemd-helper mask demo.service; DPKG_ROOT=/r deb-systemd-helper purge demo.service
## stderr:
#| enabled
## exit: 0
## changes:
#+ /r/etc dir 0755 0:0
#+ /r/etc/systemd dir 0755 0:0
#+ /r/etc/systemd/system dir 0755 0:0
#+ /r/etc/systemd/system/demo.service symlink 0777 0:0 -> /dev/null
#+ /r/var dir 0755 0:0
#+ /r/var/lib dir 0755 0:0
#+ /r/var/lib/systemd dir 0755 0:0
#+ /r/var/lib/systemd/deb-systemd-helper-masked dir 0755 0:0
#+ /r/var/lib/systemd/deb-systemd-helper-masked/demo.service file 0644 0:0 ""

#### deb-systemd-helper enable: several words in WantedBy=, lower case
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=a.target \"b.target\"\nwantedby=c.target\n"}
deb-systemd-helper enable demo.service; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#+ /etc/systemd/system/a.target.wants dir 0755 0:0
#+ /etc/systemd/system/a.target.wants/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /etc/systemd/system/b.target dir 0755 0:0
#+ /etc/systemd/system/b.target/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /etc/systemd/system/c.target dir 0755 0:0
#+ /etc/systemd/system/c.target/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/a.target.wants dir 0755 0:0
#+ /var/lib/systemd/deb-systemd-helper-enabled/a.target.wants/demo.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/b.target dir 0755 0:0
#+ /var/lib/systemd/deb-systemd-helper-enabled/b.target/demo.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/c.target dir 0755 0:0
#+ /var/lib/systemd/deb-systemd-helper-enabled/c.target/demo.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/a.target.wants/demo.service\n/etc/systemd/system/b.target/demo.service\n/etc/systemd/system/c.target/demo.service\n"

#### deb-systemd-helper disable: a unit whose file is gone
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
deb-systemd-helper enable demo.service; rm /lib/systemd/system/demo.service; deb-systemd-helper was-enabled demo.service; deb-systemd-helper disable demo.service; echo $?; deb-systemd-helper purge demo.service
## stdout:
#| 0
## stderr:
#| enabled
## exit: 0
## changes:
#- /usr/lib/systemd/system/demo.service

#### deb-systemd-helper enable: several units
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\n","/lib/systemd/system/other.timer":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=timers.target\n"}
deb-systemd-helper enable demo.service other.timer; deb-systemd-helper disable other.timer; deb-systemd-helper was-enabled demo.service; echo $?
## stdout:
#| 0
## stderr:
#| enabled
## exit: 0
## changes:
#+ /etc/systemd/system/multi-user.target.wants/demo.service symlink 0777 0:0 -> /lib/systemd/system/demo.service
#+ /var/lib/systemd/deb-systemd-helper-enabled/demo.service.dsh-also file 0644 0:0 "/etc/systemd/system/multi-user.target.wants/demo.service\n"
#+ /var/lib/systemd/deb-systemd-helper-enabled/multi-user.target.wants/demo.service file 0644 0:0 ""
#+ /var/lib/systemd/deb-systemd-helper-enabled/other.timer.dsh-also file 0644 0:0 "/etc/systemd/system/timers.target.wants/other.timer\n"

#### deb-systemd-helper enable: what debhelper's snippets do on configure and purge
## files: {"/lib/systemd/system/demo.service":"[Unit]\nDescription=x\n[Service]\nExecStart=/bin/true\n[Install]\nWantedBy=multi-user.target\nAlias=alias.service\n"}
set -e
deb-systemd-helper unmask 'demo.service' >/dev/null || true
if deb-systemd-helper --quiet was-enabled 'demo.service'; then
	deb-systemd-helper enable 'demo.service' >/dev/null || true
else
	deb-systemd-helper update-state 'demo.service' >/dev/null || true
fi
deb-systemd-helper mask 'demo.service' >/dev/null || true
deb-systemd-helper purge 'demo.service' >/dev/null || true
deb-systemd-helper unmask 'demo.service' >/dev/null || true
## exit: 0

#### deb-systemd-invoke: a policy that forbids
## files: {"/usr/sbin/policy-rc.d":{"content":"#!/bin/sh\nexit 101\n","mode":"0755"}}
deb-systemd-invoke start demo.service; echo $?; deb-systemd-invoke --user stop a.service b.service; echo $?
## stdout:
#| 0
#| 0
## stderr:
#| /usr/sbin/policy-rc.d returned 101, not running 'start demo.service'
#| /usr/sbin/policy-rc.d returned 101, not running 'stop a.service b.service'
## exit: 0

#### deb-systemd-invoke: wrong use
deb-systemd-invoke; echo $?; deb-systemd-invoke start; echo $?
## stdout:
#| 1
#| 1
## stderr:
#| Syntax: /usr/bin/deb-systemd-invoke <action> <unit file> [<unit file> ...]
#| Syntax: /usr/bin/deb-systemd-invoke <action> <unit file> [<unit file> ...]
## exit: 0
