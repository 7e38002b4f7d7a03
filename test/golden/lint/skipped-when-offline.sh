#### a unit is enabled only where systemd runs
## kind: postinst
set -e
if [ "$1" = configure ] && [ -d /run/systemd/system ]; then
  systemctl enable ssh.service
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) links /etc/systemd/system/multi-user.target.wants/ssh.service to /lib/systemd/system/ssh.service; on the same host with “systemd is not running” it leaves /etc/systemd/system/multi-user.target.wants/ssh.service as it is
fi
## fix "Do it without asking “[ -d /run/systemd/system ]”, with deb-systemd-helper (changes 1 of 2 outcomes)":
##   if [ "$1" = configure ]; then
##     deb-systemd-helper enable ssh.service
#### system users only where systemd runs
## kind: postinst
set -e
if [ "$1" = configure ] && [ -d /run/systemd/system ]; then
  adduser --system --quiet --no-create-home demo
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) changes /etc/passwd, changes /etc/shadow; on the same host with “systemd is not running” it leaves /etc/passwd as it is, leaves /etc/shadow as it is
fi
## fix "Do it without asking “[ -d /run/systemd/system ]” (changes 1 of 2 outcomes)":
##   if [ "$1" = configure ]; then
#### is-system-running as the guard
## kind: postinst
set -e
if systemctl is-system-running >/dev/null 2>&1; then
  mkdir -p /var/lib/demo
# ^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) makes /etc/demo.conf, makes the directory /var/lib/demo; on the same host with “systemd is not running” it leaves /etc/demo.conf as it is, leaves /var/lib/demo as it is (also: in a chroot)
  touch /etc/demo.conf
fi
## fix "Do it without asking “systemctl is-system-running >/dev/null …” (changes 1 of 2 outcomes)":
##   mkdir -p /var/lib/demo
##   touch /etc/demo.conf
#### pidof as the guard
## kind: postinst
set -e
if pidof systemd >/dev/null; then
  ln -sf /usr/share/demo/demo.conf /etc/demo.conf
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) links /etc/demo.conf to /usr/share/demo/demo.conf; on the same host with “systemd is not running” it leaves /etc/demo.conf as it is
fi
## fix "Do it without asking “pidof systemd >/dev/null” (changes 1 of 2 outcomes)":
##   ln -sf /usr/share/demo/demo.conf /etc/demo.conf
#### nothing is set up in a chroot
## kind: postinst
set -e
if ischroot; then
  exit 0
fi
mkdir -p /var/lib/demo
#^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) makes the directory /var/lib/demo, makes /var/lib/demo/db; on the same host with “in a chroot” it leaves /var/lib/demo as it is, leaves /var/lib/demo/db as it is
touch /var/lib/demo/db
## fix "Ask DPKG_ROOT instead of “ischroot” (changes 1 of 2 outcomes)":
##   if [ -n "${DPKG_ROOT:-}" ]; then
#### an early exit where systemd does not run
## kind: postinst
set -e
[ -d /run/systemd/system ] || exit 0
mkdir -p /etc/demo
#^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) makes the directory /etc/demo, makes /etc/demo/key; on the same host with “systemd is not running” it leaves /etc/demo as it is, leaves /etc/demo/key as it is
echo key > /etc/demo/key
## fix "Go on without asking “[ -d /run/systemd/system ]” (changes 1 of 2 outcomes)":
#### silent: daemon-reload, tmpfiles and restarts
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload || true
  systemd-tmpfiles --create demo.conf || true
  systemctl restart ssh.service || true
fi
#### silent: in debhelper's section
## kind: postinst
set -e
# Automatically added by dh_installsystemd/13.11.4
if [ -d /run/systemd/system ]; then
  systemctl enable ssh.service
fi
# End automatically added section
#### silent: enabled everywhere, started only where it can
## kind: postinst
set -e
deb-systemd-helper enable ssh.service >/dev/null || true
if [ -d /run/systemd/system ]; then
  systemctl start ssh.service || true
fi
#### fires: enabled only where systemd runs
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if [ -d /run/systemd/system ]; then
    systemctl enable demo.service
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) links /etc/systemd/system/multi-user.target.wants/demo.service to /lib/systemd/system/demo.service; on the same host with “systemd is not running” it leaves /etc/systemd/system/multi-user.target.wants/demo.service as it is
  fi
fi
## fix "Do it without asking “[ -d /run/systemd/system ]”, with deb-systemd-helper (changes 1 of 2 outcomes)":
##     deb-systemd-helper enable demo.service
#### fires: enabled and started where systemd runs, one of two conditions
## kind: postinst
set -e
if [ -d /run/systemd/system ] && [ "$1" = configure ]; then
  systemctl -q enable demo.service
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 the script (configure) links /etc/systemd/system/multi-user.target.wants/demo.service to /lib/systemd/system/demo.service; on the same host with “systemd is not running” it leaves /etc/systemd/system/multi-user.target.wants/demo.service as it is
  systemctl start demo.service || true
fi
## fix "Do it without asking “[ -d /run/systemd/system ]”, with deb-systemd-helper (changes 1 of 2 outcomes)":
##   if [ "$1" = configure ]; then
##     deb-systemd-helper enable demo.service
#### fires: a unit or an init script
## kind: postinst
set -e
if pidof systemd >/dev/null; then
  cp /usr/share/demo/demo.service /etc/systemd/system/demo.service
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[skipped-when-offline]: a lasting effect is skipped where services cannot be managed: on debian-12 with /usr/share/demo/demo.service contains "/usr/share/demo/demo.service" the script (configure) succeeds, makes /etc/systemd/system/demo.service; on the same host with “systemd is not running” it fails with status 1, leaves /etc/systemd/system/demo.service as it is
else
  cp /usr/share/demo/demo.init /etc/init.d/demo
fi
## fix "Ask whether systemd is installed instead of “pidof systemd >/dev/null” (same outcome everywhere)":
##   if [ -x /lib/systemd/systemd ]; then
