#### df: a file system of its own
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df /mnt; df -P /mnt; df -k /mnt; df -m /mnt; df -Pk /mnt
mkdir /mnt/d; df /mnt/d | tail -n 1
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| Filesystem     1024-blocks  Used Available Capacity Mounted on
#| tmpfs                 1024     0      1024       0% /mnt
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| Filesystem     1M-blocks  Used Available Use% Mounted on
#| tmpfs                  1     0         1   0% /mnt
#| Filesystem     1024-blocks  Used Available Capacity Mounted on
#| tmpfs                 1024     0      1024       0% /mnt
#| tmpfs               1024     0      1024   0% /mnt
## exit: 0

#### df -h -H: for people
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df -h /mnt; df -H /mnt; df -hT /mnt
## stdout:
#| Filesystem      Size  Used Avail Use% Mounted on
#| tmpfs           1.0M     0  1.0M   0% /mnt
#| Filesystem      Size  Used Avail Use% Mounted on
#| tmpfs           1.1M     0  1.1M   0% /mnt
#| Filesystem     Type   Size  Used Avail Use% Mounted on
#| tmpfs          tmpfs  1.0M     0  1.0M   0% /mnt
## exit: 0

#### df -T: types
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df -T /mnt; df -PT /mnt
## stdout:
#| Filesystem     Type  1K-blocks  Used Available Use% Mounted on
#| tmpfs          tmpfs      1024     0      1024   0% /mnt
#| Filesystem     Type  1024-blocks  Used Available Capacity Mounted on
#| tmpfs          tmpfs        1024     0      1024       0% /mnt
## exit: 0

#### df --output: chosen columns
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df --output=source,target /mnt; df --output=avail /mnt; df --output=pcent,size,used,avail,fstype,file /mnt
df --output=nosuch /mnt
df -h --output=avail,size /mnt
## stdout:
#| Filesystem     Mounted on
#| tmpfs          /mnt
#| Avail
#|  1024
#| Use% 1K-blocks  Used Avail Type  File
#|   0%      1024     0  1024 tmpfs /mnt
#| Avail  Size
#|  1.0M  1.0M
## stderr:
#| df: option --output: field ‘nosuch’ unknown
#| Try 'df --help' for more information.
## exit: 0

#### df -t -x -l: chosen file systems
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df -t tmpfs; df -t nosuch; echo $?
df -x overlay -x tmpfs; echo $?
df -l -t tmpfs
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| 1
#| 1
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
## stderr:
#| df: no file systems processed
#| df: no file systems processed
## exit: 0

#### df -B: other blocks
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df -B1 /mnt; df -BM /mnt; df -P -B 1M /mnt; df -B 512 /mnt; df --block-size=1K /mnt
## stdout:
#| Filesystem     1B-blocks  Used Available Use% Mounted on
#| tmpfs            1048576     0   1048576   0% /mnt
#| Filesystem     1M-blocks  Used Available Use% Mounted on
#| tmpfs                 1M    0M        1M   0% /mnt
#| Filesystem     1048576-blocks  Used Available Capacity Mounted on
#| tmpfs                       1     0         1       0% /mnt
#| Filesystem     512B-blocks  Used Available Use% Mounted on
#| tmpfs                 2048     0      2048   0% /mnt
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
## exit: 0

#### df --total: a sum
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
df --total /mnt
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024     0      1024   0% /mnt
#| total               1024     0      1024   0% -
## exit: 0

#### df: what is not there, and what has no size
df nosuch; echo $?
df /proc; df -P /proc
## stdout:
#| 1
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| proc                   0     0         0    - /proc
#| Filesystem     1024-blocks  Used Available Capacity Mounted on
#| proc                     0     0         0        - /proc
## stderr:
#| df: nosuch: No such file or directory
## exit: 0

#### df: the space that a file takes
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
dd if=/dev/zero of=/mnt/f bs=1k count=512 status=none
df -k /mnt; df -P /mnt | tail -n 1 | awk '{print $4, $5}'
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs               1024   512       512  50% /mnt
#| 512 50%
## exit: 0

#### df: a full file system
## tmpfs: [{"at":"/mnt","options":"size=64k,mode=755"}]
dd if=/dev/zero of=/mnt/f bs=1k count=64 status=none
df -k /mnt; echo x >/mnt/g; echo $?
## stdout:
#| Filesystem     1K-blocks  Used Available Use% Mounted on
#| tmpfs                 64    64         0 100% /mnt
#| 1
## stderr:
#| /var/lib/dpkg/info/oracle.postinst: 2: echo: echo: I/O error
## exit: 0

#### mountpoint: is it one
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
mkdir /mnt/d
mountpoint /mnt; mountpoint /mnt/d; echo $?
mountpoint -q /proc; echo $?
mountpoint -q /etc; echo $?
mountpoint nosuch; echo $?
mountpoint -q nosuch; echo $?
ln -s /mnt l; mountpoint l; mountpoint /; mountpoint; echo $?
## stdout:
#| /mnt is a mountpoint
#| /mnt/d is not a mountpoint
#| 32
#| 0
#| 32
#| 1
#| 1
#| l is a mountpoint
#| / is a mountpoint
#| 1
## stderr:
#| mountpoint: nosuch: No such file or directory
#| mountpoint: bad usage
#| Try 'mountpoint --help' for more information.
## exit: 0
## changes:
#+ /tmp/l symlink 0777 0:0 -> /mnt

#### findmnt: one mount
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
findmnt -n -o TARGET,FSTYPE /mnt; findmnt -o SOURCE /mnt; findmnt nosuch; echo $?
findmnt -nr -o SOURCE,TARGET -T /mnt; findmnt -n -t tmpfs -o TARGET; findmnt /etc; echo $?
## stdout:
#| /mnt   tmpfs
#| SOURCE
#| tmpfs
#| 1
#| tmpfs /mnt
#| /mnt
#| 1
## exit: 0

#### mount, umount: a tmpfs comes and goes
mkdir m; mount -t tmpfs -o size=1m,mode=755,nosuid none m; echo $?
touch m/x; grep /tmp/m /proc/mounts; mount | grep /tmp/m; mountpoint m
umount m; ls m; umount m; echo $?
umount nosuch; echo $?
## stdout:
#| 0
#| none /tmp/m tmpfs rw,nosuid,relatime,size=1024k,mode=755 0 0
#| none on /tmp/m type tmpfs (rw,nosuid,relatime,size=1024k,mode=755)
#| m is a mountpoint
#| 32
#| 32
## stderr:
#| umount: m: not mounted.
#| umount: nosuch: no mount point specified.
## exit: 0
## changes:
#+ /tmp/m dir 0755 0:0

#### mount: what it refuses
mount -t tmpfs none /nosuch; echo $?
touch f; mount -t tmpfs none f; echo $?
mount /nosuch; echo $?
mount /dev/nosuch /mnt; echo $?
## stdout:
#| 32
#| 32
#| 1
#| 32
## stderr:
#| mount: /nosuch: mount point does not exist.
#|        dmesg(1) may have more information after failed mount system call.
#| mount: /tmp/f: mount point is not a directory.
#|        dmesg(1) may have more information after failed mount system call.
#| mount: /nosuch: can't find in /etc/fstab.
#| mount: /mnt: special device /dev/nosuch does not exist.
#|        dmesg(1) may have more information after failed mount system call.
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 ""

#### mount --bind: the same directory twice
mkdir a b; echo x >a/f; mount --bind a b; echo $?; cat b/f; umount b; ls b
mount -o bind a b; umount -l b; mount --bind nosuch b; echo $?
## stdout:
#| 0
#| x
#| 32
## stderr:
#| mount: /tmp/b: special device nosuch does not exist.
#|        dmesg(1) may have more information after failed mount system call.
## exit: 0
## changes:
#+ /tmp/a dir 0755 0:0
#+ /tmp/a/f file 0644 0:0 "x\n"
#+ /tmp/b dir 0755 0:0

#### mount -o remount: other options
## tmpfs: [{"at":"/mnt","options":"size=1m,mode=755"}]
mount -o remount,ro /mnt; touch /mnt/x; echo $?
mount -o remount,rw,noexec /mnt; touch /mnt/x; echo $?
grep ' /mnt ' /proc/mounts; mount -o remount,rw /nosuch; echo $?
## stdout:
#| 1
#| 0
#| tmpfs /mnt tmpfs rw,noexec,relatime,size=1024k,mode=755 0 0
#| 32
## stderr:
#| touch: cannot touch '/mnt/x': Read-only file system
#| mount: /nosuch: mount point does not exist.
#|        dmesg(1) may have more information after failed mount system call.
## exit: 0

#### mount -v, umount -v: tell
mkdir m; mount -v -t tmpfs x m; umount -v m
## stdout:
#| mount: x mounted on /tmp/m.
## stderr:
#| umount: /tmp/m (x) unmounted
## exit: 0
## changes:
#+ /tmp/m dir 0755 0:0

#### mount: as a user
## user: "65534:65534"
mount -t tmpfs none /mnt; echo $?
umount /proc; echo $?
## stdout:
#| 32
#| 32
## stderr:
#| mount: /mnt: must be superuser to use mount.
#|        dmesg(1) may have more information after failed mount system call.
#| umount: /proc: must be superuser to unmount.
## exit: 0

#### mount: entries of fstab
## files: {"/etc/fstab":"# comment\nnone /tmp/m tmpfs size=64k,noauto 0 0\n"}
## ignore: ["/tmp/m"]
mkdir m; mount m; echo $?
mount /tmp/m; mountpoint m
## stdout:
#| 0
#| m is a mountpoint
## exit: 0
