#### adduser --system: no group, no home
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system demo
id -u demo; getent passwd demo; getent group nogroup
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new user `demo' (UID 100) with group `nogroup' ...
#| Not creating `/nonexistent'.
#| 100
#| demo:x:100:65534::/nonexistent:/usr/sbin/nologin
#| nogroup:x:65534:
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system: the user is there
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system demo >/dev/null 2>&1
adduser --system demo
echo $?
adduser --system --quiet demo
## stdout:
#| The system user `demo' already exists. Exiting.
#| 0
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --group: a group of its own
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --group demo
tail -n 1 /etc/passwd /etc/group
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new group `demo' (GID 101) ...
#| Adding new user `demo' (UID 100) with group `demo' ...
#| Not creating `/nonexistent'.
#| ==> /etc/passwd <==
#| demo:x:100:101::/nonexistent:/usr/sbin/nologin
#|
#| ==> /etc/group <==
#| demo:x:101:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=886 sha256=c7cbf462b47a382b4b323b26284efcb911dc2f222c7ae9e5d1997ac579e8e167
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --group --home: the home directory is made
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --group --home /var/lib/demo --gecos 'A daemon' demo
ls -ld /var/lib/demo | cut -c1-10
tail -n 1 /etc/passwd
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new group `demo' (GID 101) ...
#| Adding new user `demo' (UID 100) with group `demo' ...
#| Creating home directory `/var/lib/demo' ...
#| drwxr-xr-x
#| demo:x:100:101:A daemon,,,:/var/lib/demo:/usr/sbin/nologin
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=898 sha256=1d808e07aa982370f0058b7c5195c60cf2b5ec19384d41ea47794e3164a98db8
#~ /etc/passwd- file 0644 0:0 size=887 sha256=f347993998523f4062699c180cd204eec70751dca3e774281f01d3b9711d1f3f
#+ /run/adduser file 0644 0:0 ""
#+ /var/lib/demo dir 0755 100:101

#### adduser --quiet --system --ingroup --shell: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --quiet --system demo
adduser --quiet --system --ingroup demo --home /srv/a/b --shell /bin/false demo
tail -n 1 /etc/passwd
## stdout:
#| demo:x:100:101::/srv/a/b:/bin/false
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=875 sha256=5210b5664c4c3269aeed000f91c25888ee1e498c89bad3bcf80dce27475f26e7
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""
#+ /srv/a dir 0755 0:0
#+ /srv/a/b dir 0755 100:101

#### adduser --system --no-create-home: missing home directory
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --home /var/lib/none --no-create-home demo
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new user `demo' (UID 100) with group `nogroup' ...
#| Not creating home directory `/var/lib/none'.
## stderr:
#| adduser: Warning: The home dir /var/lib/none you specified can't be accessed: No such file or directory
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=889 sha256=d05dfbb127de6ed35112f64f80cb132e02c8c8f49fe2c647ed7cb5d113d603fe
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --home: existing home directory of another
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --home /var/lib/dpkg demo
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new user `demo' (UID 100) with group `nogroup' ...
## stderr:
#| adduser: Warning: The home dir /var/lib/dpkg you specified already exists.
#| adduser: The home directory `/var/lib/dpkg' already exists.  Not touching this directory.
#| adduser: Warning: The home directory `/var/lib/dpkg' does not belong to the user you are currently creating.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=889 sha256=72414a666cc6a73136ebb5d99b77a0fe6f2fe1a6080ec7d3804d6e91bcc20921
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --home /nonexistent --no-create-home --group --disabled-login --gecos: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --home /nonexistent --no-create-home --group --disabled-login --gecos 'x y' demo
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new group `demo' (GID 101) ...
#| Adding new user `demo' (UID 100) with group `demo' ...
#| Not creating `/nonexistent'.
## stderr:
#| adduser: Warning: The home dir /nonexistent you specified can't be accessed: No such file or directory
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=892 sha256=32d81ca0f01b74868cddea7a248a58c23888738d8de9828d47fbeb1c03f03596
#~ /etc/passwd- file 0644 0:0 size=886 sha256=c7cbf462b47a382b4b323b26284efcb911dc2f222c7ae9e5d1997ac579e8e167
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --gecos: commas
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --quiet --gecos 'Full Name,12,555,666,more' demo
tail -n 1 /etc/passwd
## stdout:
#| demo:x:100:65534:Full Name,12,555,666,more:/nonexistent:/usr/sbin/nologin
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=913 sha256=0c162248cc92a22ee248e9f375bf41b1bfcdbf17cb3c5f3747e5c2a25d72e432
#~ /etc/passwd- file 0644 0:0 size=908 sha256=51f4bb3b0d64f6ef131a741794635eec2a063e205323664111ded678bfa6edf6
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --uid: chosen, taken, other
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --uid 777 demo
adduser --system --uid 777 other
echo $?
adduser --system --uid 778 demo
echo $?
## stdout:
#| Adding system user `demo' (UID 777) ...
#| Adding new user `demo' (UID 777) with group `nogroup' ...
#| Not creating `/nonexistent'.
#| 1
#| 1
## stderr:
#| adduser: The UID 777 is already in use.
#| adduser: The user `demo' already exists with a different UID. Exiting.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=888 sha256=7eb637621da8c90de3579cd1d24c7434c24a3371b969ec7ae162cb90039f02e1
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --gid, --ingroup: missing groups
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --gid 12345 demo; echo $?
adduser --system --ingroup none demo; echo $?
adduser --system --group --gid 5 demo; echo $?
## stdout:
#| 1
#| 1
#| 1
## stderr:
#| adduser: The GID 12345 does not exist.
#| adduser: The group `none' does not exist.
#| adduser: The --group, --ingroup, and --gid options are mutually exclusive.
## exit: 0
## changes:
#+ /run/adduser file 0644 0:0 ""

#### adduser --system: a user that is no system user
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system nobody; echo $?
adduser --system daemon; echo $?
## stdout:
#| 1
#| 1
## stderr:
#| adduser: The user `nobody' already exists, but is not a system user. Exiting.
#| adduser: The user `daemon' already exists, but is not a system user. Exiting.
## exit: 0
## changes:
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --group: the group is there already
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --group tape
tail -n 1 /etc/passwd
## stdout:
#| Adding system user `tape' (UID 100) ...
#| Adding new user `tape' (UID 100) with group `tape' ...
#| Not creating `/nonexistent'.
#| tape:x:100:26::/nonexistent:/usr/sbin/nologin
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=885 sha256=b44a7e30f3f6a708d5325c47360343818ba7ae8bc9d79dd1ce28ad017469732f
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --force-badname: capital letters
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system Debian-demo; echo $?
adduser --system --force-badname --quiet Debian-demo; echo $?
adduser --system --allow-bad-names Debian-other
## stdout:
#| 1
#| 0
#| Allowing use of questionable username.
#| Adding system user `Debian-other' (UID 101) ...
#| Adding new user `Debian-other' (UID 101) with group `nogroup' ...
#| Not creating `/nonexistent'.
## stderr:
#| adduser: Please enter a username matching the regular expression
#|             configured via the SYS_NAME_REGEX configuration variable.  Use the
#|             `--allow-bad-names' option to relax this check or reconfigure
#|             SYS_NAME_REGEX in configuration.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=952 sha256=accdde1681ba8e429ab58c94cb349e61760260b55c4f7fda974617d8710e48c1
#~ /etc/passwd- file 0644 0:0 size=895 sha256=8e7b87a51c85829c2e5ff9f2c2624010db24e23956a526350f4e05e6b5f9b894
#+ /run/adduser file 0644 0:0 ""

#### adduser --system: names that are refused
## ignore: ["/etc/shadow","/etc/shadow-"]
for name in 123 a:b 'a b' a/b .a; do adduser --system -- "$name"; echo $?; done
## stdout:
#| 1
#| 1
#| 1
#| 1
#| 1
## stderr:
#| adduser: To avoid ambiguity with numerical UIDs, usernames which
#|             consist of only digits are not allowed.
#| adduser: To avoid problems, the username must not start with a
#|             dash, plus sign, or tilde, and it must not contain any of the
#|             following: colon, comma, slash, or any whitespace characters
#|             including spaces, tabs, and newlines.
#| adduser: To avoid problems, the username must not start with a
#|             dash, plus sign, or tilde, and it must not contain any of the
#|             following: colon, comma, slash, or any whitespace characters
#|             including spaces, tabs, and newlines.
#| adduser: To avoid problems, the username must not start with a
#|             dash, plus sign, or tilde, and it must not contain any of the
#|             following: colon, comma, slash, or any whitespace characters
#|             including spaces, tabs, and newlines.
#| adduser: Please enter a username matching the regular expression
#|             configured via the SYS_NAME_REGEX configuration variable.  Use the
#|             `--allow-bad-names' option to relax this check or reconfigure
#|             SYS_NAME_REGEX in configuration.
## exit: 0

#### adduser --system --firstuid --lastuid --firstgid: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --group --firstuid 500 --lastuid 510 --firstgid 600 demo
tail -n 1 /etc/passwd /etc/group
## stdout:
#| Adding system user `demo' (UID 500) ...
#| Adding new group `demo' (GID 600) ...
#| Adding new user `demo' (UID 500) with group `demo' ...
#| Not creating `/nonexistent'.
#| ==> /etc/passwd <==
#| demo:x:500:600::/nonexistent:/usr/sbin/nologin
#|
#| ==> /etc/group <==
#| demo:x:600:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=030208073290787eaf188d09b8cd09b227d2f8c1b6a90d49aa28da685b3a6d7d
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=886 sha256=a4a3bf8cef6532da58d8644132755a6dae37892f774178310266d04679658ae1
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --system --home: a relative directory
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --home var/lib/x demo
## stderr:
#| adduser: The home dir must be an absolute path.
## exit: 1

#### adduser: a user into a group
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system demo
adduser demo tape; adduser demo tape; adduser --quiet demo tape; adduser demo none; echo $?; adduser none tape; echo $?
## stdout:
#| Adding user `demo' to group `tape' ...
#| Done.
#| 1
#| 1
## stderr:
#| adduser: The user `demo' is already a member of `tape'.
#| adduser: The group `none' does not exist.
#| adduser: The user `none' does not exist.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=438 sha256=cf24c39774f8945008fedb56476ecc45c7a4b892c948623e43fab60768e0b089
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=368 sha256=d0a823a260385414a86249eba1d94c8a700e1e1d543e088bea45935f572bcbe9
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### adduser --disabled-password --gecos: an ordinary user
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --disabled-password --gecos '' demo
tail -n 1 /etc/passwd; ls -A /home/demo; cat /etc/subuid
## stdout:
#| Adding user `demo' ...
#| Adding new group `demo' (1000) ...
#| Adding new user `demo' (1000) with group `demo (1000)' ...
#| Creating home directory `/home/demo' ...
#| Copying files from `/etc/skel' ...
#| Adding new user `demo' to supplemental / extra groups `users' ...
#| Adding user `demo' to group `users' ...
#| demo:x:1000:1000:,,,:/home/demo:/bin/bash
#| .demo
#| demo:100000:65536
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=451 sha256=e96ada2ab72335983d96652800eaf59f426b27c154f838e02f2d7afcbd4c4743
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=377 sha256=01a5c32fea3aeafa0f61154c805e7bcb4a25dc6ae4995ea37fd986692d494a37
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=881 sha256=ae4f37bc05e70511cd4057c67bda15f93d144196576a2597fa40da0db74cf446
#~ /etc/passwd- file 0644 0:0 size=878 sha256=0ca9d3bca489c4f88122e448c2fadc61016337f9583f4d065d6b650f6ca06736
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0700 1000:1000
#+ /home/demo/.demo file 0644 1000:1000 "a file\n"
#+ /run/adduser file 0644 0:0 ""

#### adduser --disabled-login --gecos --no-create-home --quiet: an ordinary user
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --disabled-login --gecos 'A,b' --no-create-home --quiet demo
tail -n 1 /etc/passwd
## stdout:
#| demo:x:1000:1000:A,b,,:/home/demo:/usr/sbin/nologin
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=451 sha256=e96ada2ab72335983d96652800eaf59f426b27c154f838e02f2d7afcbd4c4743
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=377 sha256=01a5c32fea3aeafa0f61154c805e7bcb4a25dc6ae4995ea37fd986692d494a37
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=891 sha256=a3ae2afe8c5744206c020f440ef859b07e3b47aa3b233ad42f85bdf8bd2ba48e
#~ /etc/passwd- file 0644 0:0 size=886 sha256=3ae762921cc643a351ec776dc3b4f670cfb65ced3c48a155c209f3d4403dd748
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /run/adduser file 0644 0:0 ""

#### adduser --disabled-password --gecos --ingroup --shell --home: plain use
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --disabled-password --gecos x --ingroup games --shell /bin/sh --home /srv/demo demo
## stdout:
#| Adding user `demo' ...
#| Adding new user `demo' (1000) with group `games (60)' ...
#| Creating home directory `/srv/demo' ...
#| Copying files from `/etc/skel' ...
#| Adding new user `demo' to supplemental / extra groups `users' ...
#| Adding user `demo' to group `users' ...
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=438 sha256=a54460a31d79a76e1697962a1de2be3986c5db4c03b231deac94da3fc7416644
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=368 sha256=7186aeb2619aaccafb6e8d2506b1104ab3d79084a0d1ba4d0e51b2ff84608612
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=877 sha256=0410d1fb398eea2ed053af962c5c76473fc3f0a282adee6b757cad8ab76e9aaf
#~ /etc/passwd- file 0644 0:0 size=873 sha256=b34ce2c399b06c7bf967a060cc9b410222842595be7ad6ca2c7da950aaecbdaa
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /run/adduser file 0644 0:0 ""
#+ /srv/demo dir 0700 1000:60
#+ /srv/demo/.demo file 0644 1000:60 "a file\n"

#### adduser --disabled-password --gecos --uid: plain use
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --disabled-password --gecos x --uid 2000 demo
adduser --disabled-password --gecos x demo; echo $?
tail -n 1 /etc/group
## stdout:
#| 1
#| demo:x:2000:
## stderr:
#| adduser: The user `demo' already exists.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=451 sha256=12a806d164fe0b3d3f05156ff5c3fd090c56e8fd41645df22f02e7139c884742
#~ /etc/group- file 0644 0:0 size=447 sha256=690b975f05ce65ed1b745afb03a6a1b9769ed58b5ac954e54873acd130c13fb5
#~ /etc/gshadow file 0640 0:42 size=377 sha256=01a5c32fea3aeafa0f61154c805e7bcb4a25dc6ae4995ea37fd986692d494a37
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=882 sha256=fe3ae11fe905e5bb6e6aa93bfc41da2a4339d62b63d9d00b57da8e3ed911f911
#~ /etc/passwd- file 0644 0:0 size=878 sha256=82826fcbfa01f9b04334c0258b307fba96cd78cc71ea9ca7edc1a111c67b44df
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0700 2000:2000
#+ /home/demo/.demo file 0644 2000:2000 "a file\n"
#+ /run/adduser file 0644 0:0 ""

#### adduser --group: only a group
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --group demo
adduser --group --quiet demo2; tail -n 2 /etc/group
## stdout:
#| Adding group `demo' (GID 1000) ...
#| Done.
#| demo:x:1000:
#| demo2:x:1001:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=461 sha256=3abfe8815125e5e6f5641b8e1941436b21f3faa30bb85315e3a82930b774688b
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=383 sha256=92366e738b0f02ec4d6ca9ddb655f49684421ecc207e8460536e2f634faac66f
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /run/adduser file 0644 0:0 ""

#### adduser: no name, three names
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser; echo $?
adduser a b c; echo $?
adduser --system a b; echo $?
## stdout:
#| 1
#| 1
#| 1
## stderr:
#| adduser: Only one or two names allowed.
#| adduser: Only one or two names allowed.
#| adduser: Specify only one name in this mode.
## exit: 0

#### addgroup --system: new, there, no system group
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --system demo
addgroup --system demo; echo $?
addgroup --quiet --system demo; echo $?
addgroup --system nogroup; echo $?
## stdout:
#| Adding group `demo' (GID 101) ...
#| Done.
#| 0
#| 0
#| 1
## stderr:
#| addgroup: The group `demo' already exists as a system group. Exiting.
#| addgroup: The group `nogroup' already exists and is not a system group. Exiting.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#+ /run/adduser file 0644 0:0 ""

#### addgroup --system --gid: chosen, taken
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --system --gid 345 demo
addgroup --system --gid 345 other; echo $?
addgroup --system --gid 346 demo; echo $?
## stdout:
#| Adding group `demo' (GID 345) ...
#| Done.
#| 1
#| 0
## stderr:
#| addgroup: The GID `345' is already in use.
#| addgroup: The group `demo' already exists as a system group. Exiting.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=82827dda89a1edb04e9d68a25d36ffbc922a1045b364344f8e92f593c5f0fadc
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#+ /run/adduser file 0644 0:0 ""

#### addgroup: an ordinary group
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup demo
addgroup demo; echo $?
addgroup --gid 1000 other; echo $?
addgroup --gid 1005 third
## stdout:
#| Adding group `demo' (GID 1000) ...
#| Done.
#| 1
#| 1
#| Adding group `third' (GID 1005) ...
#| Done.
## stderr:
#| addgroup: The group `demo' already exists.
#| addgroup: The GID `1000' is already in use.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=461 sha256=94c4cd6af2af03efe57b61eb19c343c6a5d483314ca6e380dbb3a7b25f56c8db
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=383 sha256=e74460f00506e781873ffb6c92a9ae953c777dfb8fe669c94d9bda87f48ada48
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /run/adduser file 0644 0:0 ""

#### addgroup: two names
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup a b; echo $?
## stdout:
#| 1
## stderr:
#| addgroup: addgroup with two arguments is an unspecified operation.
## exit: 0

#### adduser --system: settings of adduser.conf
## files: {"/etc/adduser.conf":"FIRST_SYSTEM_UID=300\nLAST_SYSTEM_UID=399\nSYS_DIR_MODE=0750\nFOO=1\nnonsense\n"}
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system --home /var/lib/demo demo
ls -ld /var/lib/demo | cut -c1-10
## stdout:
#| Adding system user `demo' (UID 300) ...
#| Adding new user `demo' (UID 300) with group `nogroup' ...
#| Creating home directory `/var/lib/demo' ...
#| drwxr-x---
## stderr:
#| adduser: Unknown variable `FOO' at `/etc/adduser.conf', line 4.
#| adduser: Couldn't parse `/etc/adduser.conf', line 5.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=889 sha256=a676459896372f06aa99520f94d7df434ec5618fe018d65ee932cc9400a34d59
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""
#+ /var/lib/demo dir 0750 300:65534

#### adduser --system: no adduser.conf
## absent: ["/etc/adduser.conf"]
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system demo
adduser --system --quiet other
## stdout:
#| Adding system user `demo' (UID 100) ...
#| Adding new user `demo' (UID 100) with group `nogroup' ...
#| Not creating `/nonexistent'.
## stderr:
#| adduser: `/etc/adduser.conf' does not exist. Using defaults.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=938 sha256=6db41de939f8ecde1f252302336bfe9acac20ab7eed12bff5663e6a8a4571138
#~ /etc/passwd- file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#+ /run/adduser file 0644 0:0 ""

#### adduser --system: as another user
## user: "1000:1000"
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --system demo; echo $?
## stdout:
#| 1
## stderr:
#| adduser: Only root may add a user or group to the system.
## exit: 0

#### adduser --system: the lock file is there
## ignore: ["/etc/shadow","/etc/shadow-"]
touch /run/adduser
adduser --system --quiet demo
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""
