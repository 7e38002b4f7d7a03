#### ls: names, one a line
## files: {"/tmp/d/b":"x","/tmp/d/a":"y","/tmp/d/.h":"z","/tmp/f":"x"}
ls d
ls f d nosuch; echo $?
ls d f d
cd d; ls
## stdout:
#| a
#| b
#| f
#|
#| d:
#| a
#| b
#| 2
#| f
#|
#| d:
#| a
#| b
#|
#| d:
#| a
#| b
#| a
#| b
## stderr:
#| ls: cannot access 'nosuch': No such file or directory
## exit: 0

#### ls -a -A: hidden names
## files: {"/tmp/d/b":"x","/tmp/d/.h":"z"}
ls -a d
ls -A d
## stdout:
#| .
#| ..
#| .h
#| b
#| .h
#| b
## exit: 0

#### ls -d: directories themselves
## files: {"/tmp/d/b":"x","/tmp/l":{"link":"d"}}
ls -d d l /tmp
ls -d d/*
## stdout:
#| /tmp
#| d
#| l
#| d/b
## exit: 0

#### ls -1 -r: in reverse
## files: {"/tmp/d/a":"x","/tmp/d/b":"z"}
ls -1r d
## stdout:
#| b
#| a
## exit: 0

#### ls -R: all below
## files: {"/tmp/d/a":"x","/tmp/d/e/b":"z","/tmp/d/e/f/c":""}
ls -R d
ls -R d/e/f
## stdout:
#| d:
#| a
#| e
#|
#| d/e:
#| b
#| f
#|
#| d/e/f:
#| c
#| d/e/f:
#| c
## exit: 0

#### ls -t -S: by time and size
touch -d @1000 b; touch -d @3000 a; touch -d @2000 c
ls -t
ls -tr
printf 1 >a; printf 333 >b; printf 22 >c
ls -S
ls -Sr
ls -U a
## stdout:
#| a
#| c
#| b
#| b
#| c
#| a
#| b
#| c
#| a
#| a
#| c
#| b
#| a
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 "1"
#+ /tmp/b file 0644 0:0 "333"
#+ /tmp/c file 0644 0:0 "22"

#### ls -l: of files
## files: {"/tmp/a":{"content":"abc","mode":"4755","owner":"1:8"},"/tmp/bb":{"content":"","mode":"0640","owner":"12345:0"},"/tmp/l":{"link":"a"}}
touch -d '2001-02-03 04:05:06' a bb; touch -h -d '2001-02-03' l
ls -l a bb l
ls -l a
ls -ln a bb
ls -lg a
ls -lo a
ls -lG a
ls -lL l
ls -lh a
## stdout:
#| -rwsr-xr-x 1 daemon mail 3 Feb  3  2001 a
#| -rw-r----- 1  12345 root 0 Feb  3  2001 bb
#| lrwxrwxrwx 1 root   root 1 Feb  3  2001 l -> a
#| -rwsr-xr-x 1 daemon mail 3 Feb  3  2001 a
#| -rwsr-xr-x 1     1 8 3 Feb  3  2001 a
#| -rw-r----- 1 12345 0 0 Feb  3  2001 bb
#| -rwsr-xr-x 1 mail 3 Feb  3  2001 a
#| -rwsr-xr-x 1 daemon 3 Feb  3  2001 a
#| -rwsr-xr-x 1 daemon 3 Feb  3  2001 a
#| -rwsr-xr-x 1 daemon mail 3 Feb  3  2001 l
#| -rwsr-xr-x 1 daemon mail 3 Feb  3  2001 a
## exit: 0

#### ls -l --time-style: other times
touch -d '2001-02-03 04:05:06' a
ls -l --time-style=long-iso a
ls -l --time-style=full-iso a
ls -l --time-style=+%s a
ls -l --time-style=iso a
ls --full-time a
## stdout:
#| -rw-r--r-- 1 root root 0 2001-02-03 04:05 a
#| -rw-r--r-- 1 root root 0 2001-02-03 04:05:06.000000000 +0000 a
#| -rw-r--r-- 1 root root 0 981173106 a
#| -rw-r--r-- 1 root root 0 2001-02-03  a
#| -rw-r--r-- 1 root root 0 2001-02-03 04:05:06.000000000 +0000 a
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### ls -F -p: marks
## files: {"/tmp/a":{"content":"x","mode":"0755"},"/tmp/b":"x","/tmp/d":null,"/tmp/l":{"link":"d"},"/tmp/p":{"type":"fifo"}}
ls -F
ls -p
ls --file-type
ls -F l
## stdout:
#| a*
#| b
#| d/
#| l@
#| p|
#| a
#| b
#| d/
#| l
#| p
#| a
#| b
#| d/
#| l@
#| p|
#| l@
## exit: 0

#### ls -L: what links point to
## files: {"/tmp/d/l":{"link":"nowhere"},"/tmp/d/k":{"link":"../f"},"/tmp/f":"x"}
ls -L d; echo $?
ls d/l
## stdout:
#| k
#| l
#| 0
#| d/l
## exit: 0

#### ls: names with odd characters
## files: {"/tmp/a b":"x","/tmp/c'd":"x","/tmp/e":"x"}
touch 'f
g'
ls
ls -q
ls -Q
ls -N
## stdout:
#| a b
#| c'd
#| e
#| f
#| g
#| a b
#| c'd
#| e
#| f?g
#| "a b"
#| "c'd"
#| "e"
#| "f\ng"
#| a b
#| c'd
#| e
#| f
#| g
## exit: 0
## changes:
#+ "/tmp/f\ng" file 0644 0:0 ""

#### ls: a link to a directory as operand
## files: {"/tmp/d/x":"y","/tmp/l":{"link":"d"}}
ls l
ls l/
ls -d l
ls -H l
## stdout:
#| x
#| x
#| l
#| x
## exit: 0

#### ls -B -X: sorting and leaving out
## files: {"/tmp/a.z":"","/tmp/b.c":"","/tmp/c~":"","/tmp/d":""}
ls -B
ls -X
## stdout:
#| a.z
#| b.c
#| d
#| c~
#| d
#| b.c
#| a.z
## exit: 0

#### ls --group-directories-first: directories first
## files: {"/tmp/z":null,"/tmp/a":"x"}
ls --group-directories-first
## stdout:
#| z
#| a
## exit: 0

#### ls --color=never: no colours
## files: {"/tmp/a":"x"}
ls --color=never
ls --color=auto
## stdout:
#| a
#| a
## exit: 0

#### ls: a directory that cannot be read
## files: {"/tmp/d":{"type":"dir","mode":"0700"}}
## user: "65534:65534"
ls d; echo $?
ls d/x; echo $?
## stdout:
#| 2
#| 2
## stderr:
#| ls: cannot open directory 'd': Permission denied
#| ls: cannot access 'd/x': Permission denied
## exit: 0

#### stat -c: everything about a file
## files: {"/tmp/a":{"content":"abc","mode":"4750","owner":"1:8"},"/tmp/e":"","/tmp/d":{"type":"dir","mode":"1777"},"/tmp/l":{"link":"a"},"/tmp/n":{"link":"it's"}}
stat -c '%a %A %f %F %g %G %h %n %s %u %U' a e
stat -c '%a %A %F %N' d l n
stat -c %F /dev/null
stat -c '%t %T' /dev/null
stat -c '%m' /proc /tmp
stat -Lc '%F' l
stat -L -c '%F' n; echo $?
stat -c %F nosuch
## stdout:
#| 4750 -rwsr-x--- 89e8 regular file 8 mail 1 a 3 1 daemon
#| 644 -rw-r--r-- 81a4 regular empty file 0 root 1 e 0 0 root
#| 1777 drwxrwxrwt directory 'd'
#| 777 lrwxrwxrwx symbolic link 'l' -> 'a'
#| 777 lrwxrwxrwx symbolic link 'n' -> "it's"
#| character special file
#| 1 3
#| /proc
#| /
#| regular file
#| 1
## stderr:
#| stat: cannot statx 'n': No such file or directory
#| stat: cannot statx 'nosuch': No such file or directory
## exit: 1

#### stat -c: widths
## files: {"/tmp/a":"abc"}
stat -c '[%5s] [%-5s] [%05s] [%10n] [%%] [%#a]' a
## stdout:
#| [    3] [3    ] [00003] [         a] [%] [0644]
## exit: 0

#### stat --printf: escapes
## files: {"/tmp/a":"abc"}
stat --printf '%n\t%s\n\x41\101\\' a
stat --printf=%s a
## stdout: "a\t3\nAA\\3"
## exit: 0

#### stat -c %y: times
touch -d '2001-02-03 04:05:06' a
stat -c '%y %Y' a
## stdout:
#| 2001-02-03 04:05:06.000000000 +0000 981173106
## exit: 0
## changes:
#+ /tmp/a file 0644 0:0 ""

#### stat -f -c: the file system's type
## tmpfs: [{"at":"/mnt"}]
stat -f -c '%T %n' /mnt /proc
stat -fc %T /nosuch
## stdout:
#| tmpfs /mnt
#| proc /proc
## stderr:
#| stat: cannot read file system information for '/nosuch': No such file or directory
## exit: 1

#### cat: files and standard input
## files: {"/tmp/a":"1\n2","/tmp/b":"3\n","/tmp/d":null}
cat a b
echo in | cat a - b
echo in | cat
cat nosuch d a; echo $?
## stdout:
#| 1
#| 23
#| 1
#| 2in
#| 3
#| in
#| 1
#| 21
## stderr:
#| cat: nosuch: No such file or directory
#| cat: d: Is a directory
## exit: 0

#### cat -n -b: numbers
## files: {"/tmp/a":"1\n\n\n2\n"}
cat -n a
cat -b a
## stdout: "     1\t1\n     2\t\n     3\t\n     4\t2\n     1\t1\n\n\n     2\t2\n"
## exit: 0

#### cat -s -E -T: blank lines, ends and tabs
## files: {"/tmp/a":"1\n\n\n\n2\tx\n"}
cat -s a
cat -E a
cat -T a
## stdout: "1\n\n2\tx\n1$\n$\n$\n$\n2\tx$\n1\n\n\n\n2^Ix\n"
## exit: 0

#### cat -A -v -e -t: what does not print
## files: {"/tmp/a":"\u0001Ã¤\t\r\n€x"}
cat -A a
cat -v a
cat -e a
cat -t a
## stdout: "^A^?M-CM-$^I^M$\nM-^@x^A^?M-CM-$\t^M\nM-^@x^A^?M-CM-$\t^M$\nM-^@x^A^?M-CM-$^I^M\nM-^@x"
## exit: 0
