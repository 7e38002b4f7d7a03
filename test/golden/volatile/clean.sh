#### restart where systemd runs
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  systemctl --system daemon-reload > /dev/null || true
  systemctl restart demo.service || true
fi
#### reload through invoke-rc.d
## kind: postinst
set -e
if [ -x /etc/init.d/demo ]; then
  invoke-rc.d demo reload || true
fi
#### stop before removal
## kind: prerm
set -e
if [ "$1" = remove ]; then
  invoke-rc.d demo stop || exit $?
fi
#### stop where systemd runs
## kind: prerm
set -e
if [ -d /run/systemd/system ] && [ "$1" = remove ]; then
  systemctl stop demo.service > /dev/null || true
fi
#### a message in a chroot
## kind: postinst
set -e
if ischroot; then
  echo "Running in a chroot: demo is not started."
fi
mkdir -p /var/lib/demo
#### a message where PID 1 is no systemd
## kind: postinst
set -e
if [ "$(cat /proc/1/comm 2> /dev/null)" != systemd ]; then
  echo "systemd is not PID 1" >&2
fi
touch /etc/demo.conf
#### below /run only
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /run/demo
  date > /run/demo/installed
fi
#### lock directory by the mount
## kind: postinst
set -e
if mountpoint -q /run/lock; then
  mkdir -p /run/lock/demo
fi
#### decided again at boot by tmpfiles
## kind: postinst
## packaging demo.tmpfiles: d /var/lib/demo/spool 0755 root root -
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /var/lib/demo/spool
fi
#### decided again by the init script
## kind: postinst
## packaging demo.init: mkdir -p /var/lib/demo/cache
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /var/lib/demo/cache
fi
#### decided again by a unit
## kind: postinst
## packaging demo.service: ExecStartPre=/bin/mkdir -p /var/lib/demo/keys
set -e
if mountpoint -q /proc; then
  mkdir -p /var/lib/demo/keys
fi
#### no space: fails loudly
## kind: preinst
set -e
free=$(df -Pk /var | awk 'NR==2 {print $4}')
if [ "$free" -lt 4096 ]; then
  echo "not enough space in /var" >&2
  exit 1
fi
#### no /proc: fails loudly
## kind: postinst
set -e
if [ ! -e /proc/self/exe ]; then
  echo "demo needs /proc" >&2
  exit 1
fi
mkdir -p /var/lib/demo
#### old kernel: fails loudly
## kind: preinst
set -e
if dpkg --compare-versions "$(uname -r)" lt 3.2; then
  echo "the kernel is too old" >&2
  exit 1
fi
#### mounted /boot or nothing
## kind: postinst
set -e
mountpoint -q /boot-demo || { echo "/boot-demo is not mounted" >&2; exit 1; }
touch /var/lib/demo-ready
#### overlay: fails loudly
## kind: postinst
set -e
case "$(stat -f -c %T /)" in
overlayfs)
  echo "cannot convert on overlayfs" >&2
  exit 1
  ;;
esac
ln -s usr/demo /demo
#### a running process stops the upgrade
## kind: preinst
set -e
if pidof demod > /dev/null; then
  echo "stop demod first" >&2
  exit 1
fi
#### by arguments
## kind: postinst
set -e
case "$1" in
configure)
  if [ -z "$2" ]; then
    mkdir -p /var/lib/demo
  fi
  ;;
esac
#### by the version that was configured
## kind: postinst
set -e
if [ "$1" = configure ] && dpkg --compare-versions "$2" lt-nl 2.0; then
  rm -f /etc/demo/old.conf
fi
#### by a debconf answer
## kind: postinst
set -e
. /usr/share/debconf/confmodule
db_get demo/enable
if [ "$RET" = true ]; then
  echo ENABLED=1 > /etc/demo.conf
fi
#### by DPKG_ROOT
## kind: postinst
set -e
mkdir -p "$DPKG_ROOT/var/lib/demo"
if [ -z "$DPKG_ROOT" ] && [ -d /run/systemd/system ]; then
  systemctl restart demo || true
fi
#### by what dpkg sets
## kind: postinst
set -e
if [ "$DPKG_MAINTSCRIPT_ARCH" = amd64 ]; then
  ln -sf amd64.conf /etc/demo.conf
fi
#### by the architecture of the package system
## kind: postinst
set -e
arch=$(dpkg --print-architecture)
case $arch in
amd64 | i386) echo x86 > /etc/demo-arch ;;
*) echo other > /etc/demo-arch ;;
esac
#### by a file of an administrator
## kind: postinst
set -e
if [ -f /etc/demo/keep ]; then
  exit 0
fi
mkdir -p /etc/demo
echo "port=80" > /etc/demo/demo.conf
#### by a user that exists
## kind: postinst
set -e
if ! getent passwd demo > /dev/null; then
  adduser --system --quiet --no-create-home demo
fi
chown demo /var/lib/demo 2> /dev/null || true
#### by id
## kind: postinst
set -e
if ! id demo > /dev/null 2>&1; then
  useradd --system demo
fi
#### by an installed package
## kind: postinst
set -e
if dpkg-query -W -f '${Status}' apache2 2> /dev/null | grep -q 'ok installed'; then
  ln -sf /usr/share/demo/apache.conf /etc/demo-apache.conf
fi
#### by a command that is there
## kind: postinst
set -e
if command -v a2enconf > /dev/null; then
  a2enconf demo || true
fi
if which update-icon-caches > /dev/null 2>&1; then
  update-icon-caches /usr/share/icons/demo
fi
#### by os-release
## kind: postinst
set -e
. /etc/os-release
echo "$ID $VERSION_ID" > /etc/demo-release
#### by the name in /etc
## kind: postinst
set -e
if [ -f /etc/hostname ]; then
  cp /etc/hostname /etc/demo-name
fi
#### installed kernels, not the running one
## kind: postinst
set -e
for dir in /lib/modules/*; do
  [ -d "$dir" ] || continue
  depmod "${dir##*/}" || true
done
#### initramfs for all kernels
## kind: postinst
set -e
if [ -x /usr/sbin/update-initramfs ]; then
  update-initramfs -u -k all
fi
#### enabled everywhere
## kind: postinst
set -e
deb-systemd-helper unmask demo.service > /dev/null || true
if deb-systemd-helper --quiet was-enabled demo.service; then
  deb-systemd-helper enable demo.service > /dev/null || true
else
  deb-systemd-helper update-state demo.service > /dev/null || true
fi
#### registered for sysvinit
## kind: postinst
set -e
if [ -x /etc/init.d/demo ]; then
  update-rc.d demo defaults > /dev/null
  invoke-rc.d demo start || true
fi
#### debhelper's part
## kind: postinst
set -e
# Automatically added by dh_installsystemd/13.11.4
if [ "$1" = "configure" ] || [ "$1" = "abort-upgrade" ]; then
  if [ -d /run/systemd/system ]; then
    systemctl --system daemon-reload >/dev/null || true
    systemctl enable demo.service
  fi
fi
# End automatically added section
#### debhelper's tmpfiles
## kind: postinst
set -e
# Automatically added by dh_installtmpfiles/13.11.4
if [ "$1" = "configure" ] || [ "$1" = "abort-upgrade" ]; then
  if [ -x "$(command -v systemd-tmpfiles)" ]; then
    systemd-tmpfiles ${DPKG_ROOT:+--root="$DPKG_ROOT"} --create demo.conf || true
  fi
fi
# End automatically added section
#### tmpfiles by hand
## kind: postinst
set -e
if command -v systemd-tmpfiles > /dev/null; then
  systemd-tmpfiles --create demo.conf || true
fi
#### udev is told
## kind: postinst
set -e
if [ -d /run/udev ]; then
  udevadm control --reload-rules || true
  udevadm trigger --subsystem-match=usb || true
fi
#### udev with a fallback
## kind: postinst
set -e
if command -v udevadm > /dev/null; then
  udevadm trigger --action=change || true
fi
groupadd -f demo-usb
#### temporary file
## kind: postinst
set -e
tmp=$(mktemp)
if [ -e /proc/mounts ]; then
  cat /proc/mounts > "$tmp"
fi
rm -f "$tmp"
#### temporary directory beside
## kind: postinst
set -e
mkdir /var/lib/demo.tmp
if [ -d /run/systemd/system ]; then
  touch /var/lib/demo.tmp/x
fi
rm -rf /var/lib/demo.tmp
#### log with the time
## kind: postinst
set -e
echo "$(date): configured on $(hostname)" >> /var/log/demo-install.log
#### both ways the same
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /var/lib/demo
else
  mkdir -p /var/lib/demo
fi
#### the probe is printed
## kind: postinst
set -e
echo "kernel $(uname -r), $(nproc) processors"
mkdir -p /var/lib/demo
#### colour on a terminal
## kind: postinst
set -e
if [ -t 1 ]; then
  bold=$(tput bold 2> /dev/null || true)
else
  bold=
fi
printf '%sDemo is installed.\n' "$bold"
mkdir -p /var/lib/demo
#### asks only on a terminal
## kind: postinst
set -e
. /usr/share/debconf/confmodule
if [ -t 0 ]; then
  db_input medium demo/question || true
  db_go || true
fi
#### module is loaded now
## kind: postinst
set -e
if [ -d /sys/module ]; then
  modprobe demo 2> /dev/null || true
fi
mkdir -p /etc/modules-load.d
echo demo > /etc/modules-load.d/demo.conf
#### sysctl now, configuration always
## kind: postinst
set -e
mkdir -p /etc/sysctl.d
echo "vm.max_map_count=262144" > /etc/sysctl.d/50-demo.conf
if [ -w /proc/sys/vm/max_map_count ]; then
  sysctl -q -p /etc/sysctl.d/50-demo.conf || true
fi
#### kill what runs
## kind: prerm
set -e
if [ -f /run/demo.pid ]; then
  kill "$(cat /run/demo.pid)" || true
fi
#### start-stop-daemon
## kind: prerm
set -e
start-stop-daemon --stop --quiet --oknodo --pidfile /run/demo.pid || true
#### pid files are cleaned
## kind: postrm
set -e
if [ "$1" = purge ]; then
  rm -f /run/demo.pid
  rm -rf /var/lib/demo /etc/demo
fi
#### purge
## kind: postrm
set -e
case "$1" in
purge)
  rm -rf /var/cache/demo
  if command -v deluser > /dev/null; then
    deluser --quiet --system demo > /dev/null || true
  fi
  ;;
esac
#### purge with debconf
## kind: postrm
set -e
if [ "$1" = purge ] && [ -e /usr/share/debconf/confmodule ]; then
  . /usr/share/debconf/confmodule
  db_purge
fi
#### restart with a question
## kind: postinst
set -e
if pidof demod > /dev/null; then
  invoke-rc.d demod restart || true
fi
#### reload what is active
## kind: postinst
set -e
if systemctl is-active --quiet apache2; then
  systemctl reload apache2 || true
fi
#### service status, then restart
## kind: postinst
set -e
if service cron status > /dev/null 2>&1; then
  service cron reload || true
fi
#### alternatives
## kind: postinst
set -e
update-alternatives --install /usr/bin/editor-demo editor-demo /usr/bin/vi 10
#### alternatives away
## kind: prerm
set -e
if [ "$1" = remove ]; then
  update-alternatives --remove editor-demo /usr/bin/vi
fi
#### diversion
## kind: preinst
set -e
if [ "$1" = install ]; then
  dpkg-divert --package demo --rename --divert /usr/bin/demo.real --add /usr/bin/demo
fi
#### conffile moves
## kind: preinst
set -e
if dpkg-maintscript-helper supports rm_conffile; then
  dpkg-maintscript-helper rm_conffile /etc/demo.conf 1.0 demo -- "$@"
fi
#### statoverride
## kind: postinst
set -e
if ! dpkg-statoverride --list /usr/bin/demo > /dev/null 2>&1; then
  dpkg-statoverride --update --add root root 4755 /usr/bin/demo || true
fi
#### shells
## kind: postinst
set -e
if [ "$1" = configure ]; then
  add-shell /usr/bin/demosh || true
fi
#### ucf
## kind: postinst
set -e
if command -v ucf > /dev/null; then
  ucf --debconf-ok /usr/share/demo/demo.conf /etc/demo.conf
fi
#### triggers
## kind: postinst
set -e
if [ "$1" = triggered ]; then
  for name in $2; do
    echo "$name" > /dev/null
  done
  exit 0
fi
touch /var/lib/demo-cache
#### ldconfig
## kind: postinst
set -e
if [ "$1" = configure ]; then
  ldconfig
fi
#### permissions
## kind: postinst
set -e
chown -R root:adm /var/log/demo 2> /dev/null || true
chmod 750 /var/log/demo 2> /dev/null || true
mkdir -p /var/spool/demo
chmod 1777 /var/spool/demo
#### umask of its own
## kind: postinst
set -e
umask 022
mkdir -p /var/lib/demo
touch /var/lib/demo/db
#### locale of its own
## kind: postinst
set -e
LC_ALL=C
export LC_ALL
sort /etc/demo.list > /etc/demo.sorted 2> /dev/null || true
#### PATH lookup loop
## kind: postinst
set -e
for prog in vi vim nano; do
  if [ -x "/usr/bin/$prog" ]; then
    echo "$prog" > /etc/demo-editor
    break
  fi
done
#### old files go
## kind: postinst
set -e
for f in /var/lib/demo/*.old; do
  [ -e "$f" ] || continue
  rm -f "$f"
done
#### a link that was a directory
## kind: postinst
set -e
if [ -d /usr/share/doc/demo ] && [ ! -L /usr/share/doc/demo ]; then
  rmdir /usr/share/doc/demo 2> /dev/null || true
fi
#### cache
## kind: postinst
set -e
if [ -x /usr/bin/update-mime-database ]; then
  update-mime-database /usr/share/mime || true
fi
#### python byte code
## kind: postinst
set -e
if command -v py3compile > /dev/null 2>&1; then
  py3compile -p demo
fi
#### emacs
## kind: postinst
set -e
if [ "$1" = configure ] && [ -x /usr/lib/emacsen-common/emacs-package-install ]; then
  /usr/lib/emacsen-common/emacs-package-install --postinst demo
fi
#### xml catalog
## kind: postinst
set -e
if command -v update-xmlcatalog > /dev/null; then
  update-xmlcatalog --add --type public --id "-//DEMO" --package demo --local /usr/share/xml/demo/catalog.xml || true
fi
#### mail alias
## kind: postinst
set -e
if [ -e /etc/aliases ] && ! grep -q '^demo:' /etc/aliases; then
  echo "demo: root" >> /etc/aliases
  if command -v newaliases > /dev/null; then newaliases || true; fi
fi
#### fstab of the administrator
## kind: postinst
set -e
if grep -q ' /srv/demo ' /etc/fstab; then
  mkdir -p /srv/demo
fi
#### inetd
## kind: postinst
set -e
if [ -f /etc/inetd.conf ]; then
  update-inetd --add "demo stream tcp nowait root /usr/sbin/demo demo" || true
fi
#### pam
## kind: postinst
set -e
pam-auth-update --package || true
#### menus
## kind: postinst
set -e
if [ -x "$(command -v update-menus)" ]; then update-menus; fi
mkdir -p /var/lib/demo/menu
#### an init switch of the package
## kind: postinst
set -e
if [ -d /etc/init.d ]; then
  ln -sf /usr/share/demo/init /etc/demo-init
fi
#### systemd is installed, which lasts
## kind: postinst
set -e
if [ -d /lib/systemd/system ]; then
  ln -sf /usr/share/demo/demo.service /etc/systemd/system/demo.service
fi
#### init is a link to systemd on disk
## kind: postinst
set -e
if [ "$(readlink -f /sbin/init)" = /usr/lib/systemd/systemd ]; then
  mkdir -p /etc/systemd/system/demo.service.d
fi
#### container prints
## kind: postinst
set -e
if systemd-detect-virt -q --container; then
  echo "in a container: limits of the host apply"
fi
#### container starts nothing
## kind: postinst
set -e
if [ ! -e /.dockerenv ]; then
  invoke-rc.d demo start || true
fi
update-rc.d demo defaults > /dev/null
#### chroot starts nothing
## kind: postinst
set -e
update-rc.d demo defaults > /dev/null
if ischroot; then
  exit 0
fi
invoke-rc.d demo start || true
#### policy asks
## kind: postinst
set -e
mkdir -p /var/lib/demo
if invoke-rc.d --query demo start > /dev/null 2>&1; then
  invoke-rc.d demo start || true
fi
#### exit early after all that lasts
## kind: postinst
set -e
install -d -m 755 /var/lib/demo
[ -d /run/systemd/system ] || exit 0
systemctl daemon-reload || true
#### a function that only restarts
## kind: postinst
set -e
restart() {
  if [ -d /run/systemd/system ]; then
    systemctl try-restart demo.service || true
  else
    invoke-rc.d demo restart || true
  fi
}
mkdir -p /etc/demo
restart
#### mounts are undone
## kind: prerm
set -e
if mountpoint -q /proc/sys/fs/binfmt_misc; then
  umount /proc/sys/fs/binfmt_misc || true
fi
#### binfmt now
## kind: postinst
set -e
if [ -w /proc/sys/fs/binfmt_misc/register ]; then
  echo ':demo:M::\x7fDEMO::/usr/bin/demo:' > /proc/sys/fs/binfmt_misc/register || true
fi
#### kernel parameter now
## kind: postinst
set -e
if [ -w /sys/kernel/mm/ksm/run ]; then
  echo 1 > /sys/kernel/mm/ksm/run || true
fi
#### interface is set up now
## kind: postinst
set -e
if ip link show demo0 > /dev/null 2>&1; then
  ip link set demo0 up || true
fi
#### swap is taken away now
## kind: prerm
set -e
if grep -q '^/var/swap.demo' /proc/swaps; then
  swapoff /var/swap.demo || true
fi
rm -f /var/swap.demo
#### copies its own files
## kind: postinst
set -e
if [ ! -e /etc/demo.conf ]; then
  cp /usr/share/base-files/profile /etc/demo.conf
fi
#### edits its configuration
## kind: postinst
set -e
if [ -f /etc/demo/demo.conf ]; then
  sed -i -e 's/^Port=80$/Port=8080/' /etc/demo/demo.conf
fi
#### waits for the daemon
## kind: postinst
set -e
invoke-rc.d demo start || true
n=0
while [ $n -lt 5 ] && [ ! -S /run/demo.sock ]; do
  n=$((n + 1))
  sleep 1
done
mkdir -p /var/lib/demo
#### backup of the passwd file
## kind: postinst
set -e
cp -p /etc/passwd /etc/demo-passwd
#### group of the administrator
## kind: postinst
set -e
if getent group adm > /dev/null; then
  mkdir -p /var/lib/demo
  chgrp adm /var/lib/demo
fi
#### a config script asks
## kind: config
set -e
. /usr/share/debconf/confmodule
db_input high demo/port || true
db_go || true
#### the frontend only for itself
## kind: postinst
set -e
DEBIAN_FRONTEND=noninteractive
export DEBIAN_FRONTEND
dpkg-trigger demo || true
mkdir -p /var/lib/demo
#### HOME of its own
## kind: postinst
set -e
HOME=/var/lib/demo
export HOME
mkdir -p "$HOME"
#### preinst removes an old link
## kind: preinst
set -e
if [ "$1" = upgrade ] && [ -L /etc/demo/current ]; then
  rm -f /etc/demo/current
fi
#### preinst stops
## kind: preinst
set -e
if [ "$1" = upgrade ] && [ -x /etc/init.d/demo ]; then
  if [ -d /run/systemd/system ]; then
    systemctl stop demo || true
  else
    invoke-rc.d demo stop || true
  fi
fi
#### units are cleaned at purge
## kind: postrm
set -e
if [ -d /run/systemd/system ]; then
  systemctl --system daemon-reload > /dev/null || true
fi
if [ "$1" = purge ]; then
  if [ -x /usr/bin/deb-systemd-helper ]; then
    deb-systemd-helper purge demo.service > /dev/null || true
  fi
  rm -rf /var/lib/demo
fi
#### a loop over instances
## kind: postinst
set -e
for conf in /etc/demo/*.conf; do
  [ -f "$conf" ] || continue
  name=$(basename "$conf" .conf)
  mkdir -p "/var/lib/demo/$name"
done
#### environment of dpkg
## kind: postinst
set -e
echo "$DPKG_MAINTSCRIPT_PACKAGE" > /var/lib/demo-owner
#### refcount
## kind: prerm
set -e
if [ "${DPKG_MAINTSCRIPT_PACKAGE_REFCOUNT:-1}" = 1 ]; then
  rm -f /etc/demo-plugin
fi
#### grub when it is installed
## kind: postinst
set -e
if [ -e /boot/grub/grub.cfg ] && command -v update-grub > /dev/null; then
  update-grub || true
fi
#### reads a variable of its own
## kind: postinst
set -e
MODE=server
[ -f /etc/default/demo ] && . /etc/default/demo
if [ "$MODE" = server ]; then
  mkdir -p /var/lib/demo/server
fi
#### verbose where asked
## kind: postinst
set -e
if [ -n "$DEBCONF_DEBUG" ]; then
  set -x
fi
mkdir -p /var/lib/demo
#### display only prints
## kind: postinst
set -e
if [ -n "$DISPLAY" ]; then
  echo "Restart your session to use demo."
fi
#### notes for the one who called sudo
## kind: postinst
set -e
if [ -n "$SUDO_USER" ]; then
  echo "Hello $SUDO_USER, add yourself to the group demo."
fi
groupadd -f demo
#### no network, a message
## kind: postinst
set -e
if ! getent hosts updates.example.org > /dev/null; then
  echo "no network: run demo-update later"
fi
mkdir -p /var/lib/demo
#### reads the boot's state into a volatile file
## kind: postinst
set -e
hostname > /run/demo-host
nproc > /run/demo-cpus
touch /var/lib/demo-flag
#### proc for a count that is printed
## kind: postinst
set -e
mem=$(awk '/MemTotal/ {print $2}' /proc/meminfo 2> /dev/null || echo 0)
if [ "${mem:-0}" -lt 500000 ]; then
  echo "warning: little memory" >&2
fi
echo 'ready' > /etc/demo-ready
#### a backup with the date
## kind: postinst
set -e
if [ -f /etc/demo.conf ]; then
  cp -p /etc/demo.conf "/etc/demo.conf.$(date +%Y%m%d)"
fi
#### systemd guard reload only
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  systemctl --system daemon-reload >/dev/null || true
  deb-systemd-invoke restart 'demo.service' >/dev/null || true
fi
#### invoke-rc.d with fallback
## kind: postinst
set -e
if [ -x "`which invoke-rc.d 2>/dev/null`" ]; then
  invoke-rc.d demo restart || true
else
  /etc/init.d/demo restart || true
fi
#### enabling unconditionally
## kind: postinst
set -e
if [ "$1" = configure ]; then
  deb-systemd-helper unmask demo.service >/dev/null || true
  if deb-systemd-helper --quiet was-enabled demo.service; then
    deb-systemd-helper enable demo.service >/dev/null || true
  else
    deb-systemd-helper update-state demo.service >/dev/null || true
  fi
fi
#### udev trigger
## kind: postinst
set -e
if [ "$1" = configure ] && command -v udevadm >/dev/null; then
  udevadm control --reload-rules || true
  udevadm trigger --subsystem-match=usb || true
fi
#### update-initramfs all
## kind: postinst
set -e
if command -v update-initramfs >/dev/null; then update-initramfs -u -k all; fi
#### user with home
## kind: postinst
set -e
if ! getent passwd demo >/dev/null; then
  adduser --system --group --home /var/lib/demo --no-create-home demo
fi
chown demo:demo /var/lib/demo
#### dpkg-statoverride
## kind: postinst
set -e
if ! dpkg-statoverride --list /usr/bin/demo >/dev/null 2>&1; then
  chown root:demo /usr/bin/demo; chmod 2755 /usr/bin/demo
fi
#### debconf
## kind: postinst
set -e
. /usr/share/debconf/confmodule
db_get demo/port
PORT="$RET"
sed -i "s/^port=.*/port=$PORT/" /etc/demo.conf
db_stop
#### config with terminal hint
## kind: config
set -e
. /usr/share/debconf/confmodule
db_input medium demo/port || true
db_go || true
#### prerm stop when running
## kind: prerm
set -e
if [ "$1" = remove ] && pidof demod >/dev/null; then
  kill "$(pidof demod)" || true
fi
#### apparmor reload debhelper style
## kind: postinst
set -e
if [ "$1" = configure ]; then
    APP_PROFILE=/etc/apparmor.d/usr.sbin.demo
    if [ -f "$APP_PROFILE" ]; then
        LOCAL_APP_PROFILE=/etc/apparmor.d/local/usr.sbin.demo
        test -e "$LOCAL_APP_PROFILE" || {
            mkdir -p `dirname "$LOCAL_APP_PROFILE"`
            install --mode 644 /dev/null "$LOCAL_APP_PROFILE"
        }
        if aa-enabled --quiet 2>/dev/null; then
            apparmor_parser -r -T -W "$APP_PROFILE" || true
        fi
    fi
fi
#### chroot: do not start
## kind: postinst
set -e
if ! ischroot; then
  service demo start || true
fi
#### sysctl apply
## kind: postinst
set -e
echo 'net.ipv4.ip_forward=1' > /etc/sysctl.d/50-demo.conf
sysctl -q -p /etc/sysctl.d/50-demo.conf || true
#### modprobe now
## kind: postinst
set -e
echo demo > /etc/modules-load.d/demo.conf
modprobe -q demo || true
#### tmpfiles in chroot
## kind: postinst
set -e
if [ -x "$(command -v systemd-tmpfiles)" ]; then
  systemd-tmpfiles ${DPKG_ROOT:+--root="$DPKG_ROOT"} --create demo.conf || true
fi
#### run dir
## kind: postinst
set -e
if mountpoint -q /run; then install -d -o root -g root /run/demo; fi
#### says it when virtual
## kind: postinst
set -e
if grep -q hypervisor /proc/cpuinfo; then echo "running in a VM; some features are off"; fi
#### stop old pid
## kind: preinst
set -e
if [ -f /run/demo.pid ] && kill -0 "$(cat /run/demo.pid)" 2>/dev/null; then
  kill "$(cat /run/demo.pid)"
fi
#### conffile removal
## kind: preinst
set -e
dpkg-maintscript-helper rm_conffile /etc/demo/old.conf 1.2-1~ demo -- "$@"
#### upgrade from
## kind: postinst
set -e
if [ "$1" = configure ] && dpkg --compare-versions "$2" lt-nl 2.0; then
  rm -f /etc/demo/old
fi
#### fail loudly on small disk
## kind: preinst
set -e
free=$(df -Pk /usr | awk 'NR==2{print $4}')
if [ "$free" -lt 100000 ]; then
  echo "not enough space in /usr" >&2
  exit 1
fi
#### kernel version hard fail
## kind: preinst
set -e
if dpkg --compare-versions "$(uname -r)" lt 3.2; then echo "kernel too old" >&2; exit 1; fi
#### rc link by update-rc.d
## kind: postinst
set -e
if [ -x /etc/init.d/demo ]; then update-rc.d demo defaults >/dev/null; fi
#### purge
## kind: postrm
set -e
if [ "$1" = purge ]; then
  rm -rf /var/lib/demo /var/log/demo
  if [ -e /usr/share/debconf/confmodule ]; then . /usr/share/debconf/confmodule; db_purge; fi
fi
#### purge user
## kind: postrm
set -e
if [ "$1" = purge ] && command -v deluser >/dev/null; then
  deluser --quiet --system demo || true
fi
#### gsettings schemas
## kind: postinst
set -e
if [ "$1" = triggered ] && [ -x /usr/bin/glib-compile-schemas ]; then
  glib-compile-schemas /usr/share/glib-2.0/schemas
fi
#### prompt colours
## kind: postinst
set -e
if [ -t 1 ]; then B=$(printf '\033[1m'); N=$(printf '\033[0m'); fi
echo "${B:-}demo installed${N:-}"
#### wait for lock
## kind: postinst
set -e
i=0
while [ -e /run/demo.lock ] && [ $i -lt 10 ]; do sleep 1; i=$((i+1)); done
demo-cache --rebuild
#### db upgrade offline-safe
## kind: postinst
set -e
if [ -f /var/lib/demo/db.sqlite ]; then
  cp -a /var/lib/demo/db.sqlite /var/lib/demo/db.sqlite.bak
fi
#### links for all kernels
## kind: postinst
set -e
for k in /lib/modules/*; do
  [ -d "$k" ] || continue
  depmod "${k##*/}" || true
done
#### init script
## kind: init
PATH=/sbin:/bin
case "$1" in
  start) [ -d /run/demo ] || mkdir /run/demo; start-stop-daemon --start --pidfile /run/demo/pid --exec /usr/sbin/demod ;;
  stop) start-stop-daemon --stop --pidfile /run/demo/pid ;;
  status) [ -e /run/demo/pid ] ;;
esac
#### alternatives by existing browser
## kind: postinst
set -e
update-alternatives --install /usr/bin/x-www-browser x-www-browser /usr/bin/demo 50
#### mailname only by file
## kind: postinst
set -e
if [ -r /etc/mailname ]; then M=$(cat /etc/mailname); else M=localhost; fi
sed "s/@M@/$M/" /usr/share/demo/c.in > /etc/demo.cf
#### grub refresh
## kind: postinst
set -e
if command -v update-grub >/dev/null 2>&1; then update-grub || true; fi
#### restart services after library upgrade
## kind: postinst
set -e
if [ "$1" = configure ] && [ -n "$2" ]; then
  for s in ssh cron atd; do
    if [ -f /etc/init.d/$s ] && pidof $s >/dev/null; then
      invoke-rc.d $s restart || echo "failed: $s"
    fi
  done
fi
