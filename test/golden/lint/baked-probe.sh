#### the directory's place is decided by where tmpfs happens to be
## kind: postinst
set -e
if [ "$1" = configure ] && [ ! -d /etc/network/run ]; then
  if grep -q '^tmpfs /dev/shm tmpfs' /proc/mounts; then
    mkdir -p /etc/network
    mkdir -p /dev/shm/network
    ln -s /dev/shm/network /etc/network/run
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) links /etc/network/run to /dev/shm/network; on the same host with “/proc is not mounted” it makes the directory /etc/network/run (also: /dev/shm is not mounted; /dev/shm is tmpfs named shm)
  else
    mkdir -p /etc/network/run
  fi
fi
## fix "Let demo.tmpfiles decide at every boot (same outcome everywhere; debian/demo.tmpfiles)":
##   demo.tmpfiles: d /dev/shm/network 0755 root root -
##   demo.tmpfiles: L+ /etc/network/run - - - - /dev/shm/network
#### the init system of the host that builds the image
## kind: postinst
set -e
if [ "$1" = configure ]; then
  mkdir -p /etc/telegrafd
  if [ "$(readlink /proc/1/exe)" = /lib/systemd/systemd ] || [ "$(readlink /proc/1/exe)" = /usr/lib/systemd/systemd ]; then
    cp /usr/share/base-files/profile /etc/systemd/system/telegrafd.service
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/systemd/system/telegrafd.service; on the same host with “systemd is not running” it makes /etc/init.d/telegrafd (also: /proc is not mounted)
  else
    cp /usr/share/base-files/profile /etc/init.d/telegrafd
  fi
fi
## fix "Ask whether systemd is installed instead of “[ "$(readlink /proc/1/exe)" = /lib/syst…” (same outcome everywhere)":
##     if [ -x /lib/systemd/systemd ] || [ "$(readlink /proc/1/exe)" = /usr/lib/systemd/systemd ]; then
#### arrays of the builder written into the image
## kind: postinst
set -e
if [ "$1" = configure ]; then
  mkdir -p /etc/mdadm
  if [ -e /proc/mdstat ] && grep -q '^md' /proc/mdstat; then
    grep '^md' /proc/mdstat > /etc/mdadm/mdadm.conf
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/mdadm/mdadm.conf as it is; on the same host with “/proc/mdstat contains "md"” it makes /etc/mdadm/mdadm.conf
  fi
fi
#### a release of the running kernel names the directory
## kind: postinst
set -e
if [ "$1" = configure ]; then
  mkdir -p "/var/lib/demo/$(uname -r)"
#                           ^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes the directory /var/lib/demo/6.1.0-50-amd64; on the same host with “kernel is 4.4.0-1-amd64” it makes the directory /var/lib/demo/4.4.0-1-amd64 (also: kernel is 2.6.18-1-amd64)
fi
#### the running machine's name goes into a configuration file
## kind: postinst
set -e
if [ "$1" = configure ]; then
  echo "myhostname = $(hostname)" > /etc/demo.cf
#                      ^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo.cf; on the same host with “hostname is another-host” it makes /etc/demo.cf
fi
#### a migration that fails where something is mounted
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if ! grep -q ' /dev/shm ' /proc/mounts; then
    mkdir -p /var/lib/initscripts-demo
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /var/lib/initscripts-demo as it is, leaves /var/lib/initscripts-demo/migrated as it is; on the same host with “/proc is not mounted” it makes the directory /var/lib/initscripts-demo, makes /var/lib/initscripts-demo/migrated (also: /dev/shm is not mounted)
    touch /var/lib/initscripts-demo/migrated
  fi
fi
#### sysctl on a read-only /proc
## kind: postinst
set -e
if [ "$1" = configure ] && [ -f /proc/sys/vm/max_map_count ]; then
  sysctl -w vm.max_map_count=262144
  touch /etc/demo-tuned
# ^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-tuned; on the same host with “/proc is not mounted” it leaves /etc/demo-tuned as it is (also: /proc is read-only)
fi
#### a key store that needs /proc
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if [ -e /proc/self/exe ]; then
    mkdir -p /etc/ssl/demo
#   ^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes the directory /etc/ssl, makes the directory /etc/ssl/demo, makes /etc/ssl/demo/cacerts; on the same host with “/proc is not mounted” it leaves /etc/ssl as it is, leaves /etc/ssl/demo as it is, leaves /etc/ssl/demo/cacerts as it is
    touch /etc/ssl/demo/cacerts
  fi
fi
## fix "Fail loudly where it does not hold (same outcome everywhere)":
##     else
##       echo "cannot go on: [ -e /proc/self/exe ] does not hold" >&2
##       exit 1
#### an abort when there is not enough space
## kind: preinst
set -e
free=$(LC_ALL=C df --portability /var/lib | tail -n 1 | awk '{ print $4 }')
if [ "$free" -lt 4096 ]; then
  echo "not enough space" >&2
  exit 1
fi
mkdir -p /var/lib/demo
touch /var/lib/demo/ready
#### udevadm without /sys
## kind: postinst
set -e
if [ -d /sys/class/net ]; then
  mkdir -p /etc/demo
# ^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes the directory /etc/demo, makes /etc/demo/interfaces; on the same host with “/sys is not mounted” it leaves /etc/demo as it is, leaves /etc/demo/interfaces as it is
  ls /sys/class/net > /etc/demo/interfaces
fi
#### in a chroot the restarts are not listed
## kind: postinst
set -e
if ischroot; then
  echo chroot > /etc/demo-mode
else
  echo machine > /etc/demo-mode
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-mode; on the same host with “in a chroot” it makes /etc/demo-mode
fi
## fix "Ask DPKG_ROOT instead of “ischroot” (changes 1 of 2 outcomes)":
##   if [ -n "${DPKG_ROOT:-}" ]; then
#### the daemon must answer
## kind: postinst
set -e
if [ -S /run/demo/demo.sock ]; then
  mkdir -p /var/cache/demo
# ^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /var/cache/demo as it is, leaves /var/cache/demo/updated as it is; on the same host with “/run/demo/demo.sock is a socket” it makes the directory /var/cache/demo, makes /var/cache/demo/updated
  touch /var/cache/demo/updated
fi
#### a static device tree where /dev is no mount point
## kind: postinst
set -e
if ! mountpoint -q /dev; then
  mkdir -p /srv/pts /srv/shm
# ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /srv/pts as it is, leaves /srv/shm as it is; on the same host with “/dev is not mounted” it makes the directory /srv/pts, makes the directory /srv/shm
fi
#### a loaded module decides about the console
## kind: config
set -e
if [ -e /proc/modules ] && grep -q '^speakup' /proc/modules; then
  mkdir -p /etc/console-demo
# ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/console-demo as it is, leaves /etc/console-demo/font as it is; on the same host with “/proc/modules contains "speakup"” it makes the directory /etc/console-demo, makes /etc/console-demo/font
  echo speakup > /etc/console-demo/font
fi
#### a terminal decides
## kind: postinst
set -e
if [ -t 0 ]; then
  echo interactive > /etc/demo-mode
else
  echo batch > /etc/demo-mode
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-mode; on the same host with “on a terminal” it makes /etc/demo-mode
fi
#### an interface must be up
## kind: postinst
set -e
if ip link show lo | grep -q UP; then
  echo up > /etc/demo-lo
# ^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-lo; on the same host with “interface lo is down” it leaves /etc/demo-lo as it is
fi
## fix "Fail loudly where it does not hold (changes 1 of 2 outcomes)":
##   else
##     echo "cannot go on: ip link show lo | grep -q UP does not hold" >&2
##     exit 1
#### the root's type decides
## kind: postinst
set -e
if [ "$(stat -f -c %T /)" = overlayfs ]; then
  exit 0
fi
touch /etc/demo-merged
#^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-merged; on the same host with “/ is overlay” it leaves /etc/demo-merged as it is
#### the disk of the builder
## kind: postinst
set -e
for disk in /dev/disk/by-id/*; do
  [ -e "$disk" ] || continue
  echo "$disk" >> /etc/demo-devices
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo-devices as it is; on the same host with “/dev/disk/by-id/x1 exists” it makes /etc/demo-devices
done
#### the maker of the machine
## kind: postinst
set -e
if [ "$(cat /sys/class/dmi/id/sys_vendor)" = QEMU ]; then
  echo virtual > /etc/demo-kind
else
  echo real > /etc/demo-kind
# ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-kind; on the same host with “/sys/class/dmi/id/sys_vendor contains "QEMU"” it makes /etc/demo-kind
fi
#### a container at build time
## kind: postinst
set -e
if [ -f /.dockerenv ]; then
  echo container > /etc/demo-kind
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo-kind as it is; on the same host with “/.dockerenv is a file” it makes /etc/demo-kind
fi
#### who called sudo
## kind: postinst
set -e
if [ -n "$SUDO_USER" ]; then
  echo "owner=$SUDO_USER" > /etc/demo.conf
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo.conf as it is; on the same host with “variable SUDO_USER is x1” it makes /etc/demo.conf
fi
#### what is reachable now
## kind: postinst
set -e
if curl -fsS http://169.254.169.254/latest/meta-data/ >/dev/null 2>&1; then
  echo ec2 > /etc/demo-cloud
# ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-cloud; on the same host with “command curl fails” it leaves /etc/demo-cloud as it is
fi
#### the number of processors
## kind: postinst
set -e
echo "workers=$(nproc)" > /etc/demo.conf
#               ^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo.conf; on the same host with “command nproc prints "x1 x2 x3 x4 x5 x6 x7 x8"” it makes /etc/demo.conf
#### hardware that is plugged in
## kind: postinst
set -e
if lspci | grep -qi nvidia; then
  ln -sf /usr/share/demo/nvidia.conf /etc/demo.conf
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo.conf as it is; on the same host with “command lspci prints "nvidia"” it links /etc/demo.conf to /usr/share/demo/nvidia.conf
fi
#### memory of the builder
## kind: postinst
set -e
mem=$(awk '/^MemTotal/ { print $2 }' /proc/meminfo)
echo "cache=$((mem / 4))" > /etc/demo.conf
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) succeeds, makes /etc/demo.conf; on the same host with “/proc is not mounted” it fails with status 2, leaves /etc/demo.conf as it is
#### is the service running now
## kind: postinst
set -e
if pidof cron >/dev/null; then
  mkdir -p /etc/demo
# ^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo as it is, leaves /etc/demo/with-cron as it is; on the same host with “process cron is running” it makes the directory /etc/demo, makes /etc/demo/with-cron
  touch /etc/demo/with-cron
fi
#### a file system that is mounted now
## kind: postinst
set -e
if mountpoint -q /boot/efi; then
  mkdir -p /etc/demo
# ^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) leaves /etc/demo as it is, leaves /etc/demo/boot as it is; on the same host with “/boot/efi is tmpfs” it makes the directory /etc/demo, makes /etc/demo/boot (also: /boot/efi is mounted with noexec)
  echo efi > /etc/demo/boot
fi
#### the network name server in use
## kind: postinst
set -e
if [ -e /run/systemd/resolve/stub-resolv.conf ]; then
  ln -sf /run/systemd/resolve/stub-resolv.conf /etc/demo-resolv.conf
else
  echo "nameserver 127.0.0.1" > /etc/demo-resolv.conf
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-resolv.conf; on the same host with “/run/systemd/resolve/stub-resolv.conf exists” it links /etc/demo-resolv.conf to /run/systemd/resolve/stub-resolv.conf
fi
#### a private key in the image
## kind: postinst
set -e
if [ ! -e /etc/ssl/private/demo.key ]; then
  openssl req -x509 -nodes -newkey rsa:2048 -keyout /etc/ssl/private/demo.key -out /etc/ssl/certs/demo.pem -subj /CN=demo
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: openssl makes a secret or an identity while the package is installed: every machine that starts from the image has the same; make it at the first boot
fi
## fix "Make it at the first boot, by demo.demo-first-boot.service (changes 1 of 1 outcome; debian/demo.demo-first-boot.service)":
##     :
##   demo.demo-first-boot.service: [Unit]
##   demo.demo-first-boot.service: Description=Make what demo needs of its own
##   demo.demo-first-boot.service: ConditionPathExists=!/etc/ssl/private/demo.key
##   demo.demo-first-boot.service:
##   demo.demo-first-boot.service: [Service]
##   demo.demo-first-boot.service: Type=oneshot
##   demo.demo-first-boot.service: ExecStart=/bin/sh -c "openssl req -x509 -nodes -newkey rsa:2048 -keyout /etc/ssl/private/demo.key -out /etc/ssl/certs/demo.pem -subj /CN=demo"
##   demo.demo-first-boot.service:
##   demo.demo-first-boot.service: [Install]
##   demo.demo-first-boot.service: WantedBy=multi-user.target
#### a directory that cannot be replaced where something is mounted
## kind: postinst
set -e
rmdir /dev/shm
#^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) fails with status 1; on the same host with “/dev/shm is not mounted” it succeeds
ln -s /run/shm /dev/shm
#### the kernel's name
## kind: postinst
set -e
if [ "$(uname -s)" = Linux ]; then
  mkdir -p /etc/sysctl.d
  echo 'net.demo=1' > /etc/sysctl.d/10-demo.conf
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/sysctl.d/10-demo.conf; on the same host with “kernel name is GNU/kFreeBSD” it leaves /etc/sysctl.d/10-demo.conf as it is
fi
## fix "Fail loudly where it does not hold (same outcome everywhere)":
##   else
##     echo "cannot go on: [ (uname -s) = Linux ] does not hold" >&2
##     exit 1
#### the frontend of whoever installs
## kind: postinst
set -e
if [ "$DEBIAN_FRONTEND" = noninteractive ]; then
  echo unattended > /etc/demo-mode
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo-mode; on the same host with “variable DEBIAN_FRONTEND is x1” it leaves /etc/demo-mode as it is
fi
## fix "Fail loudly where it does not hold (same outcome everywhere)":
##   else
##     echo "cannot go on: [ DEBIAN_FRONTEND = noninteractive ] does not hold" >&2
##     exit 1
#### silent: temporary files, output and what goes with a boot
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  mkdir -p /run/demo
  echo "systemd runs"
  touch /tmp/demo.$$
  rm -f /tmp/demo.$$
fi
#### silent: persistent facts decide
## kind: postinst
set -e
if [ -e /etc/demo.conf ]; then
  mkdir -p /var/lib/demo
fi
#### silent: a debconf answer and the arguments decide
## kind: postinst
set -e
case "$1" in
  configure) mkdir -p /var/lib/demo ;;
  abort-upgrade | abort-remove | abort-deconfigure) ;;
esac
#### silent: made and removed again
## kind: postinst
set -e
mkdir /var/lib/demo.tmp
if [ -e /proc/mounts ]; then
  touch /var/lib/demo.tmp/x
fi
rm -rf /var/lib/demo.tmp
#### silent: both ways end the same
## kind: postinst
set -e
if [ -d /run/demo ]; then
  echo 1 > /etc/demo.conf
else
  echo 1 > /etc/demo.conf
fi
#### silent: restart what runs
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  systemctl --system daemon-reload >/dev/null || true
  deb-systemd-invoke restart demo.service >/dev/null || true
fi
#### fires: a link into shared memory, or a directory
## kind: postinst
set -e
if grep -q '^tmpfs /dev/shm tmpfs' /proc/mounts; then
  mkdir -p /dev/shm/demo
  ln -s /dev/shm/demo /etc/demo.d
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) links /etc/demo.d to /dev/shm/demo; on the same host with “/proc is not mounted” it makes the directory /etc/demo.d (also: /dev/shm is not mounted; /dev/shm is tmpfs named shm)
else
  mkdir /etc/demo.d
fi
## fix "Let demo.tmpfiles decide at every boot (same outcome everywhere; debian/demo.tmpfiles)":
##   demo.tmpfiles: d /dev/shm/demo 0755 root root -
##   demo.tmpfiles: L+ /etc/demo.d - - - - /dev/shm/demo
#### fires: a host key at installation
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if [ ! -e /etc/demo/key ]; then
    ssh-keygen -q -t ed25519 -N '' -f /etc/demo/key
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: ssh-keygen makes a secret or an identity while the package is installed: every machine that starts from the image has the same; make it at the first boot
  fi
fi
## fix "Make it at the first boot, by demo.demo-first-boot.service (changes 1 of 2 outcomes; debian/demo.demo-first-boot.service)":
##       :
##   demo.demo-first-boot.service: [Unit]
##   demo.demo-first-boot.service: Description=Make what demo needs of its own
##   demo.demo-first-boot.service: ConditionPathExists=!/etc/demo/key
##   demo.demo-first-boot.service:
##   demo.demo-first-boot.service: [Service]
##   demo.demo-first-boot.service: Type=oneshot
##   demo.demo-first-boot.service: ExecStart=/bin/sh -c "ssh-keygen -q -t ed25519 -N '' -f /etc/demo/key"
##   demo.demo-first-boot.service:
##   demo.demo-first-boot.service: [Install]
##   demo.demo-first-boot.service: WantedBy=multi-user.target
#### fires: one of two words
## kind: postinst
set -e
if ischroot; then
  echo offline > /etc/demo.mode
else
  echo online > /etc/demo.mode
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning[baked-probe]: what lasts is decided by a volatile fact: on debian-12 the script (configure) makes /etc/demo.mode; on the same host with “in a chroot” it makes /etc/demo.mode
fi
## fix "Ask DPKG_ROOT instead of “ischroot” (changes 1 of 2 outcomes)":
##   if [ -n "${DPKG_ROOT:-}" ]; then
