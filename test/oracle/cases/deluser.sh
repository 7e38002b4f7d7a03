#### deluser: a user
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system --group demo
deluser demo
grep -c demo /etc/passwd /etc/group /etc/shadow
## stdout:
#| Removing user `demo' ...
#| Done.
#| /etc/passwd:0
#| /etc/group:0
#| /etc/shadow:0
## stderr:
#| deluser: `/usr/bin/crontab' not executed. Skipping crontab removal. Package `cron' required.
## exit: 1
## changes:
#~ /etc/group- file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd- file 0644 0:0 size=886 sha256=c7cbf462b47a382b4b323b26284efcb911dc2f222c7ae9e5d1997ac579e8e167
#+ /run/adduser file 0644 0:0 ""

#### deluser --quiet --system: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system demo
deluser --quiet --system demo; echo $?
deluser --quiet --system demo; echo $?
deluser --system demo; echo $?
## stdout:
#| 0
#| 0
#| 0
## stderr:
#| deluser: `/usr/bin/crontab' not executed. Skipping crontab removal. Package `cron' required.
#| deluser: The user `demo' does not exist, but --system was given. Exiting.
## exit: 0
## changes:
#~ /etc/passwd- file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#+ /run/adduser file 0644 0:0 ""

#### deluser: no such user
## ignore: ["/etc/shadow","/etc/shadow-"]
deluser none; echo $?
## stdout:
#| 2
## stderr:
#| deluser: The user `none' does not exist.
## exit: 0

#### deluser --system: no system user
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --disabled-password --gecos x demo
deluser --system demo; echo $?
deluser --system nobody; echo $?
## stdout:
#| 1
#| 1
## stderr:
#| deluser: The user `demo' is not a system user. Exiting.
#| deluser: The user `nobody' is not a system user. Exiting.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=451 sha256=e96ada2ab72335983d96652800eaf59f426b27c154f838e02f2d7afcbd4c4743
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=377 sha256=01a5c32fea3aeafa0f61154c805e7bcb4a25dc6ae4995ea37fd986692d494a37
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=882 sha256=f7e63ed1e090f1a3d161806d46c8d9f8d0dd16a59f4eb09d4ad270bfc2717646
#~ /etc/passwd- file 0644 0:0 size=878 sha256=0ca9d3bca489c4f88122e448c2fadc61016337f9583f4d065d6b650f6ca06736
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0700 1000:1000
#+ /home/demo/.demo file 0644 1000:1000 "a file\n"
#+ /run/adduser file 0644 0:0 ""

#### deluser: root
## ignore: ["/etc/shadow","/etc/shadow-"]
deluser root; echo $?
## stdout:
#| WARNING: You are just about to delete the root account (uid 0)
#| Usually this is never required as it may render the whole system unusable
#| If you really want this, call deluser with parameter --no-preserve-root
#| Stopping now without having performed any action
#| 9
## exit: 0

#### deluser: from a group
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system demo; adduser --quiet demo tape; adduser --quiet games tape
deluser demo tape; echo $?
deluser demo tape; echo $?
deluser demo nogroup; echo $?
deluser none tape; echo $?
deluser demo none; echo $?
grep tape /etc/group
## stdout:
#| Removing user `demo' from group `tape' ...
#| Done.
#| 0
#| 6
#| 7
#| 2
#| 3
#| tape:x:26:games
## stderr:
#| deluser: The user `demo' is not a member of group `tape'.
#| deluser: You may not remove the user from their primary group.
#| deluser: The user `none' does not exist.
#| deluser: The group `none' does not exist.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=439 sha256=660bacecb9e7d9531760429347e31d5e6a03095ca78b9ef231ea83664ec41661
#~ /etc/group- file 0644 0:0 size=444 sha256=f7640373972b1e5891378c89b75d0ef70fa392e971a84e5c4fc2d1bee8ab32ce
#~ /etc/gshadow file 0640 0:42 size=369 sha256=69814f44e967a44812ab8ed834cd41444509f3fe4fd82a1f9a9a8265740579ef
#+ /etc/gshadow- file 0640 0:42 size=374 sha256=8407a6737e75be4c132449596e5fbf8e06a05248ab61c71c4bba47ae887a9277
#~ /etc/passwd file 0644 0:0 size=888 sha256=cd0237055cbb533f5aacfee0ae27a77054331eb582249e088fec5bd48b17c822
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""

#### deluser --remove-home: perl is not installed
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system --home /var/lib/demo demo
deluser --remove-home demo; echo $?
## stdout:
#| 8
## stderr:
#| deluser: In order to use the --remove-home, --remove-all-files, and --backup features,
#| you need to install the `perl' package. To accomplish that, run
#| apt-get install perl.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=889 sha256=1d9c98f18c410b9f27b61043df5441997e35142bdee40f9609df000148928264
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#+ /run/adduser file 0644 0:0 ""
#+ /var/lib/demo dir 0755 100:65534

#### deluser --group: a group
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --quiet demo
deluser --group demo; echo $?
deluser --group demo; echo $?
## stdout:
#| Removing group `demo' ...
#| Done.
#| 0
#| 3
## stderr:
#| deluser: The group `demo' does not exist.
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /run/adduser file 0644 0:0 ""

#### delgroup: there, not there
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --quiet --system demo
delgroup demo; echo $?
delgroup demo; echo $?
delgroup --system demo; echo $?
delgroup --quiet --system demo; echo $?
## stdout:
#| Removing group `demo' ...
#| Done.
#| 0
#| 3
#| 0
#| 0
## stderr:
#| delgroup: The group `demo' does not exist.
#| delgroup: The group `demo' does not exist.
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /run/adduser file 0644 0:0 ""

#### delgroup --system: no system group
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --quiet demo
delgroup --system demo; echo $?
## stdout:
#| 3
## stderr:
#| delgroup: The group `demo' is not a system group. Exiting.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#+ /run/adduser file 0644 0:0 ""

#### delgroup --only-if-empty: with a member
## ignore: ["/etc/shadow","/etc/shadow-"]
addgroup --quiet --system demo; adduser --quiet games demo
delgroup --only-if-empty demo; echo $?
deluser --quiet games demo
delgroup --only-if-empty demo; echo $?
## stdout:
#| 5
#| Removing group `demo' ...
#| Done.
#| 0
## stderr:
#| delgroup: The group `demo' is not empty!
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /run/adduser file 0644 0:0 ""

#### delgroup: the primary group of a user
## ignore: ["/etc/shadow","/etc/shadow-"]
delgroup games; echo $?
## stdout:
#| Removing group `games' ...
#| 1
## stderr:
#| groupdel: cannot remove the primary group of user 'games'
#| delgroup: `/sbin/groupdel games' returned error code 8. Exiting.
## exit: 0
## changes:
#+ /run/adduser file 0644 0:0 ""

#### deluser: the group has another primary user
## ignore: ["/etc/shadow","/etc/shadow-"]
adduser --quiet --system --group demo; adduser --quiet --system --ingroup demo other
deluser --quiet demo; echo $?
grep demo /etc/group
## stdout:
#| 0
#| demo:x:101:
## stderr:
#| deluser: `/usr/bin/crontab' not executed. Skipping crontab removal. Package `cron' required.
#| userdel: group demo is the primary group of another user and is not removed.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=6eb25ba7b5333212a0a968bc35a3db832ce1ebc00879883be59e9f5591f1bfaa
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=887 sha256=593d4c38615c99e6b8b751008392f44065483824fba133c9f8f560555a0298c2
#~ /etc/passwd- file 0644 0:0 size=934 sha256=0f2b30bdb847b5dc5454ef0ed9a3982fc019b8d742804eca2a8a788d8ece3dd9
#+ /run/adduser file 0644 0:0 ""
