#### yes, head -c: as much of an output without end as is asked for
yes | head -c 3000000 | wc -c
yes ab cd | head -n 3
yes no | { read -r a; read -r b; echo "$a$b"; }
## stdout:
#| 3000000
#| ab cd
#| ab cd
#| ab cd
#| nono
## exit: 0

#### cat, sed, grep -c, awk, sort: a directory as standard input
mkdir d
cat < d; echo $?
sed p < d; echo $?
grep -c a < d; echo $?
grep a - < d; echo $?
awk 1 < d; echo $?
sort < d; echo $?
cut -c1 < d; echo $?
tr a b < d; echo $?
uniq < d; echo $?
tee < d; echo $?
## stdout:
#| 1
#| 4
#| 0
#| 2
#| 2
#| 2
#| 2
#| 1
#| 1
#| 1
#| 1
## stderr:
#| cat: -: Is a directory
#| sed: read error on stdin: Is a directory
#| grep: (standard input): Is a directory
#| grep: (standard input): Is a directory
#| awk: read error (Is a directory)
#| sort: read failed: -: Is a directory
#| cut: -: Is a directory
#| tr: read error: Is a directory
#| uniq: error reading '-'
#| tee: read error: Is a directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0

#### head -c, tail -n, wc -l, od, md5sum, base64, nl: a directory as standard input
mkdir d
head < d; echo $?
head -c 3 < d; echo $?
tail -n 1 < d; echo $?
wc < d; echo $?
wc -l - < d; echo $?
md5sum < d; echo $?
base64 < d; echo $?
nl < d; echo $?
paste < d; echo $?
fold < d; echo $?
## stdout:
#| 1
#| 1
#| 1
#|       0       0       0
#| 1
#| 0 -
#| 1
#| 1
#| 1
#| 1
#| 1
#| 1
## stderr:
#| head: error reading 'standard input': Is a directory
#| head: error reading 'standard input': Is a directory
#| tail: error reading 'standard input': Is a directory
#| wc: 'standard input': Is a directory
#| wc: -: Is a directory
#| md5sum: -: Is a directory
#| base64: read error: Is a directory
#| nl: -: Is a directory
#| paste: -: Is a directory
#| fold: -: Is a directory
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0

#### shell read: a directory as standard input
mkdir d
read -r x < d; echo "$? [$x]"
while read -r x; do echo never; done < d
echo $?
## stdout:
#| 1 []
#| 0
## exit: 0
## changes:
#+ /tmp/d dir 0755 0:0

#### cat, sed, grep, awk, sort, wc, md5sum, find, expr, tee: standard output on a full device
printf 'b\na\n' > f
cat f > /dev/full; echo $?
sed p f > /dev/full; echo $?
grep a f > /dev/full; echo $?
awk 1 f > /dev/full; echo $?
sort f > /dev/full; echo $?
wc f > /dev/full; echo $?
md5sum f > /dev/full; echo $?
find f > /dev/full; echo $?
expr 1 + 1 > /dev/full; echo $?
tee < f > /dev/full; echo $?
cut -c1 f > /dev/full; echo $?
ls f > /dev/full; echo $?
printf abc > /dev/full; echo $?
## stdout:
#| 1
#| 4
#| 2
#| 2
#| 2
#| 1
#| 1
#| 1
#| 3
#| 1
#| 1
#| 2
#| 1
## stderr:
#| cat: write error: No space left on device
#| sed: couldn't flush stdout: No space left on device
#| grep: write error: No space left on device
#| awk: close failed on file /dev/stdout (No space left on device)
#| sort: fflush failed: 'standard output': No space left on device
#| sort: write error
#| wc: write error
#| md5sum: write error
#| find: ‘standard output’: No space left on device
#| find: write error
#| expr: write error: No space left on device
#| tee: 'standard output': No space left on device
#| cut: write error: No space left on device
#| ls: write error: No space left on device
#| /var/lib/dpkg/info/oracle.postinst: 14: printf: printf: I/O error
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "b\na\n"

#### head -c, cat, cp, dd: a tmpfs of 64 KB is full
## tmpfs: [{"at":"/mnt","options":"size=64k"}]
head -c 100000 /dev/zero > /mnt/a; echo $?
stat -c %s /mnt/a
rm /mnt/a
head -c 60000 /dev/zero > big
cat big > /mnt/b; echo $?
cat big > /mnt/c; echo $?
stat -c '%n %s' /mnt/b /mnt/c
rm /mnt/b
cp big /mnt/d; echo $?
stat -c '%n %s' /mnt/d
dd if=/dev/zero of=/mnt/e bs=1k count=9 status=none; echo $?
rm /mnt/*
dd if=/dev/zero of=/mnt/e bs=1k status=noxfer count=70; echo $?
rm big
## stdout:
#| 1
#| 65536
#| 0
#| 1
#| /mnt/b 60000
#| /mnt/c 4096
#| 0
#| /mnt/d 60000
#| 1
#| 1
## stderr:
#| head: error writing 'standard output': No space left on device
#| cat: write error: No space left on device
#| dd: error writing '/mnt/e': No space left on device
#| dd: error writing '/mnt/e': No space left on device
#| 65+0 records in
#| 64+0 records out
## exit: 0

#### df -k: what files take on a tmpfs, and give back
## tmpfs: [{"at":"/mnt","options":"size=64k"}]
free() { df -k --output=used,avail /mnt | tail -n 1; }
free
head -c 5000 /dev/zero > /mnt/a
free
echo x >> /mnt/b
free
: > /mnt/a
free
rm /mnt/b
free
## stdout:
#|     0    64
#|     8    56
#|    12    52
#|     4    60
#|     0    64
## exit: 0

#### dd iflag=count_bytes oflag=seek_bytes: numbers of bytes, iseek and oseek
echo 0123456789 > f
dd if=f of=g bs=4 skip=1 count=3 iflag=skip_bytes,count_bytes status=none
dd if=f of=g bs=1 iseek=2 oseek=5 count=2 conv=notrunc status=none
dd if=f of=h bs=4 seek=2 oflag=seek_bytes count=1 status=none
dd if=f bs=2 count=3B skip=1B status=none
## stdout: "123"
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "0123456789\n"
#+ /tmp/g file 0644 0:0 "123\u0000\u000023"
#+ /tmp/h file 0644 0:0 "\u0000\u00000123"

#### head, head -c: what is left of a pipe and of a file
printf 'a\nb\nc\n' > f
{ head -n 1; cat; } < f
{ head -n 1 > /dev/null; cat; } < f
printf 'a\nb\nc\n' | { head -n 1; cat; }
printf 'a\nb\nc\n' | { head -c 2; cat; }
## stdout:
#| a
#| b
#| c
#| b
#| c
#| a
#| a
#| b
#| c
## exit: 0
## changes:
#+ /tmp/f file 0644 0:0 "a\nb\nc\n"
