#!/bin/sh
# Boots a Debian root in a virtual machine and collects what only a running machine shows: mounts, devices, /run,
# processes, services, interfaces. The facts in server/src/core/world/environments/ are taken from there.
#
#   bootRoot.sh ROOT OUTPUT.tar     as root, with qemu-system-x86, e2fsprogs, fdisk and the network
#
# ROOT is one that makeRoots.sh made; it is not changed. QEMU_ACCEL=tcg helps where KVM does not work.
set -eu

root=${1:?usage: bootRoot.sh ROOT OUTPUT.tar}
output=${2:?usage: bootRoot.sh ROOT OUTPUT.tar}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -a "$root" "$work/root"
unshare -m sh -ec '
	mount -t proc proc "$1/proc"
	export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
	chroot "$1" apt-get -q -y --no-install-recommends install linux-image-amd64 initramfs-tools
' sh "$work/root" >"$output.log" 2>&1
echo "/dev/sda1 / ext4 errors=remount-ro 0 1" >"$work/root/etc/fstab"
echo debian >"$work/root/etc/hostname"
printf 'auto lo\niface lo inet loopback\nauto eth0\niface eth0 inet dhcp\n' >"$work/root/etc/network/interfaces"

cat >"$work/root/usr/local/sbin/observe" <<'SH'
#!/bin/sh
mkdir /root/seen
cd /root/seen || exit 1
cat /proc/mounts >mounts
cat /proc/filesystems >filesystems
cat /proc/modules >modules
cat /proc/version >version
cat /proc/cmdline >cmdline
cat /proc/swaps >swaps
uname -a >uname
df -kP >df
find /dev /run /sys/fs /sys/kernel /dev/shm /dev/pts /run/lock -printf '%p %y %m %U:%G %s %l\n' >files 2>/dev/null
find /sys -maxdepth 2 -printf '%p %y %m %U:%G %l\n' >sys
find /proc -maxdepth 1 -printf '%p %y %m %U:%G %l\n' >proc
find /proc/sys/kernel /proc/1 -maxdepth 1 -printf '%p %y %m %U:%G %l\n' >>proc
ps -eo pid,ppid,user,comm,args >ps
ip addr >ip
ls -l /sys/class/net >net
systemctl list-units --all --type=service --no-legend >units 2>&1
systemctl list-unit-files --type=service --no-legend >unit-files 2>&1
ls -lR /run/systemd >run-systemd 2>&1
find /etc/rc*.d >rc 2>&1
grep . /proc/sys/kernel/*max* /proc/sys/kernel/panic /proc/sys/kernel/modprobe >sysctl 2>/dev/null
find / -xdev -newer /root/seen-before -printf '%p %y %m %U:%G %l\n' >new
tar cf /dev/sdb .
sync
poweroff -f
SH
chmod 755 "$work/root/usr/local/sbin/observe"
touch "$work/root/root/seen-before"
if [ -d "$work/root/lib/systemd/system" ] && [ -e "$work/root/usr/lib/systemd/systemd" ]; then
	printf '[Service]\nExecStart=/bin/sh -c "sleep 15; exec /usr/local/sbin/observe"\n[Install]\nWantedBy=multi-user.target\n' >"$work/root/etc/systemd/system/observe.service"
	ln -s /etc/systemd/system/observe.service "$work/root/etc/systemd/system/multi-user.target.wants/observe.service"
else
	echo 'ob:2345:once:/bin/sh -c "sleep 15; exec /usr/local/sbin/observe"' >>"$work/root/etc/inittab"
fi

truncate -s 3G "$work/disk"
echo 'start=2048, type=83' | sfdisk -q "$work/disk"
mke2fs -q -t ext4 -d "$work/root" -E offset=1048576 "$work/disk" 3100000
truncate -s 16M "$work/seen"
cp "$work/root/vmlinuz" "$work/root/initrd.img" "$work/"
timeout 300 qemu-system-x86_64 -M pc -m 2048 -smp 1 -cpu "${QEMU_CPU:-max}" -accel "${QEMU_ACCEL:-kvm}" -accel tcg \
	-display none -serial "file:$output.console" -no-reboot \
	-kernel "$work/vmlinuz" -initrd "$work/initrd.img" -append 'root=/dev/sda1 ro console=ttyS0 net.ifnames=0' \
	-drive "file=$work/disk,format=raw,index=0" -drive "file=$work/seen,format=raw,index=1" \
	-nic user,model=virtio-net-pci
cp "$work/seen" "$output"
