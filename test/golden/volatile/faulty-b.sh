#### devfs decides
## kind: postinst
set -e
if grep -q '/dev devfs' /proc/mounts; then
  : devices come by themselves
else
  mkdir -p /lib/devices-demo
  mknod /lib/devices-demo/ppp c 108 0
fi
#### the namespace's PID 1
## kind: postinst
set -e
if [ "$(cat /proc/1/sched 2>/dev/null | head -n 1 | cut -d ' ' -f 1)" = systemd ]; then
  cp /usr/share/agentx/agentx.service /lib/systemd/system/agentx.service
else
  cp /usr/share/agentx/agentx.upstart /etc/init/agentx.conf
fi
#### systemctl as the probe
## kind: postinst
#!/bin/bash
if systemctl > /dev/null 2>&1; then
  cp /opt/beat/beat.service /etc/systemd/system/
  systemctl enable beat
else
  cp /opt/beat/beat.sysv /etc/init.d/beat
fi
#### stat of the root tells a chroot
## kind: postinst
set -e
if [ "$(stat -c %d:%i /)" != "$(stat -c %d:%i /proc/1/root/.)" ]; then
  echo "in a chroot, nothing to do"
  exit 0
fi
mkdir -p /etc/kernel-demo/postinst.d
touch /etc/kernel-demo/postinst.d/zz-demo
#### the init's name from ps
## kind: postinst
set -e
INIT=$(ps --no-headers -o comm 1)
case $INIT in
systemd) deb-systemd-helper enable gate-demo.service ;;
init) update-rc.d gate-demo defaults ;;
esac
#### partitions of the builder in fstab
## kind: postinst
set -e
lsblk -no UUID,FSTYPE | while read -r uuid type; do
  [ -n "$uuid" ] || continue
  echo "UUID=$uuid /mnt/$uuid $type noauto 0 0" >> /etc/fstab
done
#### the resume device
## kind: postinst
set -e
dev=$(awk 'NR > 1 { print $1; exit }' /proc/swaps)
if [ -n "$dev" ]; then
  mkdir -p /etc/initramfs-tools/conf.d
  echo "RESUME=$dev" > /etc/initramfs-tools/conf.d/resume
fi
#### a host key at installation
## kind: postinst
set -e
if [ "$1" = configure ]; then
  if [ ! -f /etc/dropbear-demo/key ]; then
    dropbearkey -t rsa -f /etc/dropbear-demo/key
  fi
fi
#### the machine's identity
## kind: postinst
set -e
if [ ! -s /var/lib/bus-demo/machine-id ]; then
  mkdir -p /var/lib/bus-demo
  dbus-uuidgen > /var/lib/bus-demo/machine-id
fi
#### a secret from urandom
## kind: postinst
set -e
if [ ! -f /etc/web-demo/secret ]; then
  secret=$(head -c 32 /dev/urandom | base64)
  echo "SECRET_KEY=$secret" > /etc/web-demo/secret
fi
#### trigger where /sys is missing
## kind: postinst
## rule: udevadm-called-without-guard
set -e
case "$1" in
configure)
  udevadm trigger --action=change
  install -d /var/lib/keys-demo
  ;;
esac
#### tmpfiles fails without /proc
## kind: postinst
set -e
if [ -e /proc/filesystems ] && grep -q fuse /proc/filesystems; then
  echo fuse > /etc/modules-load.d/demo.conf
fi
#### left-over policy
## kind: postinst
set -e
if invoke-rc.d --query yunodemo start; then
  mkdir -p /etc/yunodemo
  touch /etc/yunodemo/installed
fi
#### sysctl that cannot be set is a failed installation
## kind: postinst
set -e
sysctl -w net.ipv4.ip_forward=1
echo done > /var/lib/router.state
#### root on overlay
## kind: postinst
set -e
fs=$(stat -f -c %T /)
case $fs in
overlayfs) backend=vfs ;;
*) backend=overlay2 ;;
esac
mkdir -p /etc/containers-demo
echo "driver=$backend" > /etc/containers-demo/storage.conf
#### modules of another kernel
## kind: postinst
set -e
if [ -d "/lib/modules/$(uname -r)/build" ]; then
  mkdir -p /var/lib/dkms-demo/built
fi
#### kernel too old
## kind: preinst
set -e
ver=$(uname -r | sed 's/-.*//')
if dpkg --compare-versions "$ver" lt 3.2; then
  touch /etc/demo.compat
fi
#### frontend decides
## kind: postinst
set -e
if [ "${DEBIAN_FRONTEND:-}" != noninteractive ]; then
  cp /usr/share/greet-demo/ask.conf /etc/greet-demo.conf
fi
#### terminal type
## kind: postinst
set -e
if [ "$TERM" = linux ]; then
  echo FONT=vga > /etc/font-demo
fi
#### a static /dev
## kind: postinst
set -e
if [ "$(stat -c %d /dev)" = "$(stat -c %d /)" ]; then
  mkdir -p /lib/static-dev
  cp -a /dev/. /lib/static-dev/
fi
#### mailname with what DNS says
## kind: postinst
set -e
name=$(hostname)
domain=$(dnsdomainname 2> /dev/null || true)
if [ -n "$domain" ]; then
  echo "$name.$domain" > /etc/mailname.demo
else
  echo "$name" > /etc/mailname.demo
fi
#### interface that is up
## kind: postinst
set -e
if ifconfig lo | grep -q UP; then
  newaliases-demo
  touch /var/lib/mail-demo/aliases.ok
fi
#### host name in a template
## kind: postinst
set -e
H=$(uname -n)
sed "s/HOSTNAME/$H/g" /usr/share/monit-demo/conf.in > /etc/monit-demo.conf
#### HOSTNAME file of the kernel
## kind: postinst
set -e
read -r NAME < /proc/sys/kernel/hostname
echo "node.name: $NAME" >> /etc/es-demo.yml
#### the disks of the machine
## kind: postinst
set -e
if ls /dev/sd? > /dev/null 2>&1; then
  ls /dev/sd? > /etc/smart-demo.devices
fi
#### containerenv
## kind: postinst
set -e
if [ -e /run/.containerenv ] || [ -e /.dockerenv ]; then
  echo CONTAINER=1 >> /etc/environment.demo
fi
#### cgroup of the builder
## kind: postinst
set -e
if grep -qE 'docker|lxc' /proc/1/cgroup; then
  cp /usr/share/ct-demo/container.conf /etc/ct-demo.conf
else
  cp /usr/share/ct-demo/host.conf /etc/ct-demo.conf
fi
#### container variable
## kind: postinst
set -e
if [ "$container" = lxc ]; then
  rm -f /etc/udev/rules.d/70-demo.rules
  touch /etc/demo-in-lxc
fi
#### rfkill devices
## kind: postinst
set -e
for dev in /sys/class/net/*; do
  name=${dev##*/}
  [ "$name" = lo ] && continue
  echo "allow-hotplug $name" >> /etc/network/interfaces.demo
done
#### a queue is built when the daemon answers
## kind: postinst
set -e
if invoke-rc.d printd-demo status > /dev/null 2>&1; then
  cp /usr/share/printd-demo/queue.ppd /etc/printd-demo.ppd
fi
#### pgrep
## kind: postinst
set -e
if pgrep -x sshd > /dev/null; then
  sed -i 's/^#UsePAM.*/UsePAM yes/' /etc/ssh-demo_config
fi
#### only a running machine gets its directories
## kind: postinst
set -e
if test -d /run/systemd/system; then
  install -d -m 750 /var/lib/queue-demo
  systemctl restart queue-demo.service || true
fi
#### enabled with --now only where it can be started
## kind: postinst
set -e
if [ "$1" = "configure" ] && [ -e /run/systemd/system ]; then
  systemctl enable --now watch-demo.timer || true
fi
#### deb-systemd-helper behind the guard
## kind: postinst
set -e
if [ -d /run/systemd/system ]; then
  deb-systemd-helper enable late-demo.service
fi
#### return from a function offline
## kind: postinst
set -e
setup() {
  is_booted || return 0
  addgroup --system --quiet demo-net
  setcap cap_net_raw+ep /usr/bin/demo-ping
}
is_booted() { [ -d /run/systemd/system ]; }
case "$1" in
configure) setup ;;
esac
#### in a chroot the cache is not made
## kind: postinst
set -e
if [ "$(ls -di / | cut -d ' ' -f 1)" = 2 ]; then
  mkdir -p /var/cache/mandb-demo
fi
#### removal forgets what it made where systemd does not run
## kind: postrm
set -e
if [ "$1" = purge ] && [ -d /run/systemd/system ]; then
  rm -rf /var/lib/dovecot-demo
fi
#### no alternatives offline
## kind: postinst
set -e
if runlevel | grep -q unknown; then
  exit 0
fi
update-alternatives --install /usr/bin/pager-demo pager-demo /usr/bin/less 50
#### threads
## kind: postinst
set -e
n=$(getconf _NPROCESSORS_ONLN)
echo "threads=$((n * 2))" > /etc/enc-demo.conf
#### count of processors by grep
## kind: postinst
set -e
n=$(grep -c ^processor /proc/cpuinfo)
echo "PROCS=$n" > /etc/default/make-demo
#### half of the memory
## kind: postinst
set -e
total=$(free -m | awk '/^Mem:/ {print $2}')
echo "innodb_buffer_pool_size=$((total / 2))M" > /etc/mysql-demo.cnf
#### zram by the size of memory
## kind: postinst
set -e
while read -r key value unit; do
  if [ "$key" = MemTotal: ]; then
    echo "SIZE=$((value / 2))" > /etc/zram-demo
  fi
done < /proc/meminfo
#### graphics card
## kind: postinst
set -e
if lspci -n 2> /dev/null | grep -q ' 0300: 10de:'; then
  update-alternatives --install /usr/lib/libGL.demo libGL-demo /usr/lib/nvidia/libGL.demo 100
fi
#### Raspberry Pi model
## kind: postinst
set -e
if grep -q "Raspberry Pi 4" /proc/device-tree/model 2> /dev/null; then
  echo "dtoverlay=vc4-fkms-v3d" >> /boot/config.demo
fi
#### cloud metadata
## kind: postinst
set -e
region=$(curl -s -m 2 http://169.254.169.254/latest/meta-data/placement/region || true)
echo "region = ${region:-unknown}" > /etc/agent-cloud.conf
#### name resolution
## kind: postinst
set -e
if getent hosts puppet > /dev/null; then
  echo "server = puppet" > /etc/puppet-demo.conf
fi
#### locale of whoever installs
## kind: postinst
set -e
case "$LANG" in
de*) cp /usr/share/dict-demo/de /etc/dictionary-demo ;;
*) cp /usr/share/dict-demo/en /etc/dictionary-demo ;;
esac
#### the umask of whoever installs
## kind: postinst
set -e
if [ "$(umask)" = 0077 ]; then
  chmod 755 /var/lib/demo
  touch /etc/demo-strict
fi
#### user namespaces
## kind: postinst
set -e
if [ "$(cat /proc/sys/kernel/unprivileged_userns_clone 2> /dev/null)" = 1 ]; then
  chmod 0755 /usr/lib/sandbox-demo
else
  chmod 4755 /usr/lib/sandbox-demo
fi
#### capabilities of the process
## kind: postinst
set -e
if ! setcap cap_net_raw+ep /usr/bin/ping-demo 2> /dev/null; then
  chmod u+s /usr/bin/ping-demo
fi
#### uuidgen
## kind: postinst
set -e
if [ ! -f /etc/client-demo/uuid ]; then
  uuidgen > /etc/client-demo/uuid
fi
#### display
## kind: postinst
set -e
if [ -n "$DISPLAY" ]; then
  cp /usr/share/app-demo/app.desktop /etc/xdg/autostart/app.desktop
fi
#### proxy of the builder
## kind: postinst
set -e
[ -z "$http_proxy" ] || echo "proxy=$http_proxy" > /etc/fetch-demo.conf
#### noexec /tmp
## kind: postinst
set -e
if mount | grep -E '/tmp .*noexec' > /dev/null; then
  echo TMPDIR=/var/tmp > /etc/default/unpack-demo
fi
