#### groupadd: an ordinary group
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd demo
ls -l /etc/group- /etc/gshadow- | cut -c1-10
groupadd demo; echo $?
## stdout:
#| -rw-r--r--
#| -rw-r-----
#| 9
## stderr:
#| groupadd: group 'demo' already exists
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26

#### groupadd -r: a system group, then another
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -r demo
groupadd -r other
tail -n 2 /etc/group
## stdout:
#| demo:x:999:
#| other:x:998:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=459 sha256=b51ee2deebac10f56ca04fb55488e3bb256725c60ee9756d79a851f859f73228
#~ /etc/group- file 0644 0:0 size=446 sha256=75f9e7964dc49f5bcb42617209cf204790faa8c29d912af4ddb08ab5d595eb6f
#~ /etc/gshadow file 0640 0:42 size=383 sha256=470448fe9d5f8694f9e3f3413ff179bc1eb3b2b533a9b25bda4510b79de0de10
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b

#### groupadd -f: there already
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -f tape; echo $?
groupadd -f -g 26 demo; echo $?; tail -n 1 /etc/group
## stdout:
#| 0
#| 0
#| demo:x:1000:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26

#### groupadd -g: chosen, taken, no number
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -g 123 demo
groupadd -g 123 other; echo $?
groupadd -g x other; echo $?
## stdout:
#| 4
#| 3
## stderr:
#| groupadd: GID '123' already exists
#| groupadd: invalid group ID 'x'
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=04d54694b3fc00a1836427fe93356f147cab7d31dd4c9d9ce8f4816eafcdfe71
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26

#### groupadd -o -g, -p: the same id, a password
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -o -g 26 demo
groupadd -p 'pw' other
tail -n 2 /etc/gshadow
## stdout:
#| demo:!::
#| other:pw::
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=459 sha256=7ade16b21a9227fda06eae67e5a25f478c0985332a7f7682f2dacf3cb9d253c9
#~ /etc/group- file 0644 0:0 size=445 sha256=e19f5aef6c9853db79c8945c7c85db060a5e65391e007ab1ea7a4bdec9708364
#~ /etc/gshadow file 0640 0:42 size=384 sha256=c145720d12facbc84831cc67f188c7e9d7cd2b7107b5fcb2ee09ab2e48f72aee
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b

#### groupadd: names that are refused
## ignore: ["/etc/shadow","/etc/shadow-"]
for name in a:b -x '' 'a b' a,b; do groupadd -- "$name"; echo $?; done
groupadd Bad.Name
## stdout:
#| 3
#| 3
#| 3
#| 3
#| 3
## stderr:
#| groupadd: 'a:b' is not a valid group name
#| groupadd: '-x' is not a valid group name
#| groupadd: '' is not a valid group name
#| groupadd: 'a b' is not a valid group name
#| groupadd: 'a,b' is not a valid group name
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=451 sha256=0af32514048d4a67f69522d836749282932ddcc9c3e6d8814c2cb1b340b77bc9
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=377 sha256=8bceb462bdf8008a40ee7ceadcec17d72d838eeade19b67a1563d8a48f6524a7
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26

#### groupadd -K: another range
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -K GID_MIN=3000 demo
groupadd -r -K SYS_GID_MAX=500 other
tail -n 2 /etc/group
## stdout:
#| demo:x:3000:
#| other:x:500:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=460 sha256=e6697ddb0cd09b831cddee488c3d10247081ad40ecea870f49340990946b3fe1
#~ /etc/group- file 0644 0:0 size=447 sha256=107ed57c0be62100dbd54b59cb04a566b56743f3409c8f543db5e99ece40026a
#~ /etc/gshadow file 0640 0:42 size=383 sha256=470448fe9d5f8694f9e3f3413ff179bc1eb3b2b533a9b25bda4510b79de0de10
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b

#### groupadd: ids above the highest
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -g 1500 a; groupadd b; groupadd -g 59999 c; groupadd -g 60000 d; groupadd e; tail -n 1 /etc/group
## stdout:
#| e:x:1000:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=486 sha256=50968ffbed36bec3c84b255b76ff1b6465b0c77bad1cfb9c8e8aca8d578bdd0d
#~ /etc/group- file 0644 0:0 size=476 sha256=4df12b6f3aa5b5fa9ffe29d619888c04b3d9e012710ca3ef310c354612979072
#~ /etc/gshadow file 0640 0:42 size=394 sha256=2f13feb3b54f6bce7ac1963a34df7e959b79f0330fe98d8c911a30a385fc2cb5
#+ /etc/gshadow- file 0640 0:42 size=388 sha256=3f5f2be9c91b3a599a9ddbeb37b2a490dccbe1c08b8b33c3ee017559496fc5a0

#### groupdel: there, not there, in use
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd demo; groupdel demo; groupdel demo; echo $?
groupdel games; echo $?
## stdout:
#| 6
#| 8
## stderr:
#| groupdel: group 'demo' does not exist
#| groupdel: cannot remove the primary group of user 'games'
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b

#### groupmod -n, -g: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd demo; useradd -g demo u
groupmod -n renamed demo; groupmod -g 2000 renamed
groupmod -n root renamed; echo $?
groupmod -g 0 renamed; echo $?
groupmod -g 5 none; echo $?
## stdout:
#| 9
#| 4
#| 6
## stderr:
#| groupmod: group 'root' already exists
#| groupmod: GID '0' already exists
#| groupmod: group 'none' does not exist
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=450 sha256=6296b424b7f9dd2f6e1c20a0fd2f96235c18308363b3325836962f4539639156
#~ /etc/group- file 0644 0:0 size=450 sha256=3a40a11e07ac12cad9c6511aaf8ba9277cf72636f9e8170a80626428d44753a1
#~ /etc/gshadow file 0640 0:42 size=376 sha256=117c05915d30bbc815172134c1ea7d7e5abec5ded1440f6e19700b788bc9cd3e
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=870 sha256=3d3ff837e92d189dfd0a0c4723ce49c936acc88e48ee17c8028dd48ade52d061
#~ /etc/passwd- file 0644 0:0 size=870 sha256=2dbcf584d2bbefd1097a4e8f30d03c0affb3e4d8981d7a0de001a8eecbae01d6
#~ /etc/subgid file 0644 0:0 "u:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "u:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd: an ordinary user
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd demo
tail -n 1 /etc/passwd /etc/group /etc/subuid /etc/subgid
cut -d: -f1,2,4- /etc/shadow | tail -n 1
## stdout:
#| ==> /etc/passwd <==
#| demo:x:1000:1000::/home/demo:/bin/sh
#|
#| ==> /etc/group <==
#| demo:x:1000:
#|
#| ==> /etc/subuid <==
#| demo:100000:65536
#|
#| ==> /etc/subgid <==
#| demo:100000:65536
#| demo:!:0:99999:7:::
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd -m: with a home directory
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m demo
ls -lA /home/demo | cut -c1-10
stat -c '%a %u:%g' /home/demo
## stdout:
#| total 4
#| -rw-r--r--
#| 755 1000:1000
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0755 1000:1000
#+ /home/demo/.demo file 0644 1000:1000 "a file\n"

#### useradd -r: a system user
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -r demo
useradd -r -g nogroup -d /var/lib/x -s /usr/sbin/nologin -c 'A comment' other
tail -n 2 /etc/passwd
## stdout:
#| demo:x:999:999::/home/demo:/bin/sh
#| other:x:998:65534:A comment:/var/lib/x:/usr/sbin/nologin
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=75f9e7964dc49f5bcb42617209cf204790faa8c29d912af4ddb08ab5d595eb6f
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=931 sha256=bd5e7cfad4986950670b0fa46da209cf85956d3916349529a9abe3010a741f6f
#~ /etc/passwd- file 0644 0:0 size=874 sha256=5fdab94ac2103b690e05713350e18ee10211c341dece96e9c3b562946bc0cf3f

#### useradd -r -U: the ids of user and group
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd -g 999 taken
useradd -r -U demo
tail -n 1 /etc/passwd /etc/group
## stdout:
#| ==> /etc/passwd <==
#| demo:x:999:998::/home/demo:/bin/sh
#|
#| ==> /etc/group <==
#| demo:x:998:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=459 sha256=851521183f94105c8c11eb212072ea592909f253c70e6418868ae1026ac64a55
#~ /etc/group- file 0644 0:0 size=447 sha256=6a3503941bc891acf1325bdd551108211fbd1f218d81d22967e9682a5f7e2ed5
#~ /etc/gshadow file 0640 0:42 size=383 sha256=3618b907c17af6be6e836dea6a6fb72aac6f639893a262fdccda55d7942c95a7
#+ /etc/gshadow- file 0640 0:42 size=374 sha256=7c2f3aba4c2e09ade9bb6a9e11c708abee66256f44009ebf0f5022314fa08827
#~ /etc/passwd file 0644 0:0 size=874 sha256=57ee1caa1f186f886d59d1a9c0eda440f75a0eeb4551956d67859cd9c89c98b4
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185

#### useradd -M -N -G -u: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -M -N -G tape,audio -u 1500 demo
grep demo /etc/passwd /etc/group
## stdout:
#| /etc/passwd:demo:x:1500:100::/home/demo:/bin/sh
#| /etc/group:tape:x:26:demo
#| /etc/group:audio:x:29:demo
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=442 sha256=929db50a32329588201a8a9b5e6de260020a38b494a8ab5c313cd824afddba2d
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=372 sha256=feb80fd9d74078b316c4dfd4cd1850f665a2ab92cea104a2852b1a3e0c1c7a6b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=875 sha256=a86627abebbb2b01021c1a60ea58da1c99e97c80ee4a8383e870c9e0310d6c96
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd -u: taken, out of range
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -u 5 demo; echo $?
useradd -u 500 low
useradd -r -u 2000 high
useradd -o -u 5 same
## stdout:
#| 4
## stderr:
#| useradd: UID 5 is not unique
#| useradd warning: low's uid 500 outside of the UID_MIN 1000 and UID_MAX 60000 range.
#| useradd warning: high's uid 2000 is greater than SYS_UID_MAX 999
#| useradd warning: same's uid 5 outside of the UID_MIN 1000 and UID_MAX 60000 range.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=471 sha256=6edd9fbab665c50eeba506a3c2496b248b1c1561f95662a0d95b79f2f7fa1a80
#~ /etc/group- file 0644 0:0 size=458 sha256=a23d897bf4ea6da8de076ab3cae70ada16614b42699f8ad9739248ad2f67a586
#~ /etc/gshadow file 0640 0:42 size=390 sha256=594cf48f4c590ff7741f5728eff52aadeac24555d610a158d046b8253d9d93a1
#+ /etc/gshadow- file 0640 0:42 size=381 sha256=b62cb7ecba0f38911d140905100828d78a6b8bba23155c898f1ade03d358cdab
#~ /etc/passwd file 0644 0:0 size=943 sha256=62a0c364b9e9390b8e7e32995c9d07c1ec57c5940f15d6d7d6e91c04e76d550c
#~ /etc/passwd- file 0644 0:0 size=909 sha256=c94b699ed5af98b303dda84fda6ea506c2ac2a2c400a06dad9816aeb01863e8d

#### useradd -g, -G: missing groups
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -g none demo; echo $?
useradd -G none,tape,nada demo; echo $?
## stdout:
#| 6
#| 6
## stderr:
#| useradd: group 'none' does not exist
#| useradd: group 'none' does not exist
#| useradd: group 'nada' does not exist
## exit: 0

#### useradd: the user or its group is there
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd games; echo $?
useradd tape; echo $?
useradd -g tape tape; echo $?
## stdout:
#| 9
#| 9
#| 0
## stderr:
#| useradd: user 'games' already exists
#| useradd: group tape exists - if you want to add this user to that group, use -g.
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=874 sha256=33206a55c130a5109f32ac5c43befc7d8f80e64c266470f6ed6b8544947cfa59
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "tape:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "tape:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd: values that are refused
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -d rel demo; echo $?
useradd -s rel demo; echo $?
useradd -c a:b demo; echo $?
useradd -e nonsense demo; echo $?
useradd -u x demo; echo $?
## stdout:
#| 3
#| 3
#| 3
#| 3
#| 3
## stderr:
#| useradd: invalid home directory 'rel'
#| useradd: invalid shell 'rel'
#| useradd: invalid comment 'a:b'
#| useradd: invalid date 'nonsense'
#| useradd: invalid user ID 'x'
## exit: 0

#### useradd -s: a shell that is not there
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -s /bin/none demo; echo $?
useradd -s /bin/sh other
## stdout:
#| 0
## stderr:
#| useradd: Warning: missing or non-executable shell '/bin/none'
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=461 sha256=3730229a9fa9907e3aad6ae4fcbbee9d34b81f63a6d6bccb8da4cd91b72b4b30
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/gshadow file 0640 0:42 size=383 sha256=470448fe9d5f8694f9e3f3413ff179bc1eb3b2b533a9b25bda4510b79de0de10
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd file 0644 0:0 size=917 sha256=7427459d5fcb10fe8b7299f1dea4433ee4fd52ad89c1e2e5d4923d114c3228e1
#~ /etc/passwd- file 0644 0:0 size=878 sha256=3a8e1310f6b81ed3429a1b571a7c04d7637fdba05440e5208dabac2ed67f8ce9
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\nother:165536:65536\n"
#+ /etc/subgid- file 0644 0:0 "demo:100000:65536\n"
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\nother:165536:65536\n"
#+ /etc/subuid- file 0644 0:0 "demo:100000:65536\n"

#### useradd -e -f -p -K: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -e 2030-02-03 -f 5 -p '*' -K PASS_MAX_DAYS=30 demo
cut -d: -f1,2,4- /etc/shadow | tail -n 1
## stdout:
#| demo:*:0:30:7:5:21948:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd -m -d: existing directory
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m -d /var/lib demo; echo $?
## stdout:
#| 0
## stderr:
#| useradd: warning: the home directory /var/lib already exists.
#| useradd: Not copying any file from skel directory into it.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=874 sha256=828f8e912e8ecf7b19318165018e3638adf9eea42b37e0ae2be3b085516589b8
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### useradd -m -d -k: another skeleton, deep directory
## ignore: ["/etc/shadow","/etc/shadow-"]
mkdir -p sk/sub; echo x > sk/sub/f; ln -s f sk/l; chmod 600 sk/sub/f
useradd -m -d /srv/p/q -k /tmp/sk demo
find /srv -printf '%p %m %U %l\n' | sort
## stdout: "/srv 755 0 \n/srv/p 755 0 \n/srv/p/q 755 1000 \n/srv/p/q/l 777 1000 f\n/srv/p/q/sub 755 1000 \n/srv/p/q/sub/f 600 1000 \n"
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=874 sha256=ceb0047c801d6162ef38e5aa7e002985f6bea0a1a03eebcde06f8e1e5d01ee7c
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /srv/p dir 0755 0:0
#+ /srv/p/q dir 0755 1000:1000
#+ /srv/p/q/l symlink 0777 1000:1000 -> f
#+ /srv/p/q/sub dir 0755 1000:1000
#+ /srv/p/q/sub/f file 0600 1000:1000 "x\n"
#+ /tmp/sk dir 0755 0:0
#+ /tmp/sk/l symlink 0777 0:0 -> f
#+ /tmp/sk/sub dir 0755 0:0
#+ /tmp/sk/sub/f file 0600 0:0 "x\n"

#### useradd: names that are refused
## ignore: ["/etc/shadow","/etc/shadow-"]
for name in a:b -x '' aVeryLongNameThatIsLongerThanThirtyTwoChars; do useradd -- "$name"; echo $?; done
## stdout:
#| 3
#| 3
#| 3
#| 3
## stderr:
#| useradd: invalid user name 'a:b': use --badname to ignore
#| useradd: invalid user name '-x': use --badname to ignore
#| useradd: invalid user name '': use --badname to ignore
#| useradd: invalid user name 'aVeryLongNameThatIsLongerThanThirtyTwoChars': use --badname to ignore
## exit: 0

#### usermod -c -s -d: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd demo; usermod -c 'New name' -s /bin/bash -d /srv/x demo; usermod -c 'New name' demo; tail -n 1 /etc/passwd
## stdout:
#| usermod: no changes
#| demo:x:1000:1000:New name:/srv/x:/bin/bash
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=882 sha256=cf9d8391dceff4faeabedaa2609d27f94056f87e25dcc0948ed4c66175c2fd4e
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### usermod -a -G, -G, -r -G: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -G tape,audio demo
usermod -a -G video demo; grep demo /etc/group
usermod -G tape demo; grep demo /etc/group
usermod -a -G none demo; echo $?
usermod -r -G tape demo; grep demo /etc/group
## stdout:
#| tape:x:26:demo
#| audio:x:29:demo
#| video:x:44:demo
#| demo:x:1000:
#| tape:x:26:demo
#| demo:x:1000:
#| 6
#| demo:x:1000:
## stderr:
#| usermod: group 'none' does not exist
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=451 sha256=d0ec194f08ac5619658b637a496578c3657786d8d5095275586248937c2df1f2
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=377 sha256=a896bdbc5dbf00d52f76cf836131dd89efdc58028ad9feba1c0b4aff880bad37
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### usermod -L, -U, -p: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -p xx demo; usermod -L demo; cut -d: -f1,2 /etc/shadow | tail -n 1; usermod -U demo; cut -d: -f1,2 /etc/shadow | tail -n 1
usermod -p '!' demo; usermod -U demo; echo $?; cut -d: -f1,2 /etc/shadow | tail -n 1
## stdout:
#| demo:!xx
#| demo:xx
#| 0
#| demo:!
## stderr:
#| usermod: unlocking the user's password would result in a passwordless account.
#| You should set a password with usermod -p to unlock this user's password.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### usermod -l: another name
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -G tape demo; usermod -l renamed demo; grep -e demo -e renamed /etc/passwd /etc/group; usermod -l root renamed; echo $?
## stdout:
#| /etc/passwd:renamed:x:1000:1000::/home/demo:/bin/sh
#| /etc/group:tape:x:26:renamed
#| /etc/group:demo:x:1000:
#| 9
## stderr:
#| usermod: user 'root' already exists
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=454 sha256=8ad6242c0206be6c5aed90feeb4196e608498cd30defdc6ef80f7b57d1a09aad
#~ /etc/group- file 0644 0:0 size=451 sha256=d0ec194f08ac5619658b637a496578c3657786d8d5095275586248937c2df1f2
#~ /etc/gshadow file 0640 0:42 size=380 sha256=8022ffa6968f813594c94d5040bc783cd461460208bc670d29ba242620662d63
#+ /etc/gshadow- file 0640 0:42 size=377 sha256=a896bdbc5dbf00d52f76cf836131dd89efdc58028ad9feba1c0b4aff880bad37
#~ /etc/passwd file 0644 0:0 size=879 sha256=00653eee0e1494bf48d32a589c846b595d4289ff6a7f49363459cd9f2f42454a
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### usermod -d -m: moving the home directory
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m demo; usermod -d /home/moved -m demo; ls -A /home/moved | head -n 1
## stdout:
#| .demo
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=877 sha256=9c1c13ecf60fcf03dce0bc5491eb2a2c89f7e3aebaa695af77f8255995d54785
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/moved dir 0755 1000:1000
#+ /home/moved/.demo file 0644 1000:1000 "a file\n"

#### usermod -u -g: the files follow
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m demo; usermod -u 1600 -g games demo; stat -c '%u:%g' /home/demo /home/demo/.demo; usermod -u 5 demo; echo $?; usermod -g none demo; echo $?
## stdout:
#| 1600:60
#| 1600:60
#| 4
#| 6
## stderr:
#| usermod: UID '5' already exists
#| usermod: group 'none' does not exist
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=874 sha256=96cc783610f145271927961fcc6b0f2fbefe2aa556c2dea5282625901f3b59ba
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0755 1600:60
#+ /home/demo/.demo file 0644 1600:60 "a file\n"

#### usermod -e -f: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd demo; usermod -e 2030-01-01 -f 3 demo; cut -d: -f1,4- /etc/shadow | tail -n 1; usermod -e '' demo; cut -d: -f1,4- /etc/shadow | tail -n 1
## stdout:
#| demo:0:99999:7:3:21915:
#| demo:0:99999:7:3::
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""

#### usermod: no such user
## ignore: ["/etc/shadow","/etc/shadow-"]
usermod -c x none; echo $?
## stdout:
#| 6
## stderr:
#| usermod: user 'none' does not exist
## exit: 0

#### userdel: a user
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd demo; userdel demo; echo $?; userdel demo; echo $?; grep -c demo /etc/passwd /etc/group /etc/subuid
## stdout:
#| 0
#| 6
#| /etc/passwd:0
#| /etc/group:0
#| /etc/subuid:0
## stderr:
#| userdel: user 'demo' does not exist
## exit: 1
## changes:
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#+ /etc/subgid- file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 "demo:100000:65536\n"

#### userdel -r: home directory, no mail
## files: {"/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m demo; userdel -r demo; echo $?; ls /home
## stdout:
#| 0
## stderr:
#| userdel: demo mail spool (/var/mail/demo) not found
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd- file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#+ /etc/subgid- file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 "demo:100000:65536\n"

#### userdel -r: home directory of another
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -d /var/lib/dpkg demo; userdel -r demo; echo $?
## stdout:
#| 12
## stderr:
#| userdel: demo mail spool (/var/mail/demo) not found
#| userdel: /var/lib/dpkg not owned by demo, not removing
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=447 sha256=32aa52e81169759a27fd1d3726020f655b5150ef12f135a7c7e0904d582600ea
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#~ /etc/passwd- file 0644 0:0 size=879 sha256=d1e905bf7b5349d48c6fbf24bb6e2721d5eb13db529ca8a8cfb05af6b92fb192
#+ /etc/subgid- file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 "demo:100000:65536\n"

#### userdel: the group has other members, another id, another user
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd a; useradd -G a b; userdel a; groupadd c; useradd -N c; userdel c; useradd d; useradd -g d e; userdel d; echo $?
## stdout:
#| 0
## stderr:
#| userdel: group a not removed because it has other members.
#| userdel: group c not removed because it is not the primary group of user c.
#| userdel: group d is the primary group of another user and is not removed.
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=475 sha256=f2bbb0254e69838bf7b0201f4c716e5d4e37ea4ef90e6840903690a0259635cb
#~ /etc/group- file 0644 0:0 size=465 sha256=44dece8a4ce8f4f6c66c402047d65a86d9cd7e79ee547c624fdef4e89d4f864f
#~ /etc/gshadow file 0640 0:42 size=389 sha256=28870cb28c903606d5894e9282f59dc33071d8176f83d28d1114e36aa22deb86
#+ /etc/gshadow- file 0640 0:42 size=383 sha256=d76aa08d9c14fe5736e4bdaed5992fcb9c5bdab10b182a4375fa4489234e1dfb
#~ /etc/passwd file 0644 0:0 size=901 sha256=7626aea5ffd394b926f4965e789e669778d150e607af590ef302b7084dc15aba
#~ /etc/passwd- file 0644 0:0 size=932 sha256=219e3bf60a0cd486e8dcca6d1a44e53860a675384a4740fd65c801a85ab90304
#~ /etc/subgid file 0644 0:0 "b:165536:65536\ne:231072:65536\n"
#+ /etc/subgid- file 0644 0:0 "d:100000:65536\nb:165536:65536\ne:231072:65536\n"
#~ /etc/subuid file 0644 0:0 "b:165536:65536\ne:231072:65536\n"
#+ /etc/subuid- file 0644 0:0 "d:100000:65536\nb:165536:65536\ne:231072:65536\n"

#### userdel -f: the group of another user
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd d; useradd -g d e; userdel -f d; echo $?
## stdout:
#| 0
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=444 sha256=48f363faa69efde3130708e4edbc0d0d0ff583699eefe5e8e39e5b5f758a4955
#+ /etc/gshadow- file 0640 0:42 size=370 sha256=ae0f15ffaa27263c6f0fa52ea86fcbe0921041422181901def73a39ebbfcd584
#~ /etc/passwd file 0644 0:0 size=870 sha256=2224b3a197a9c5bc6a43fad2c295c38b75228e886d804d5d83fdc86f0d4fdaa5
#~ /etc/passwd- file 0644 0:0 size=901 sha256=064c0262cb3063c9483094cbf6724809fc95f7192f34fed2034b3ca494027575
#~ /etc/subgid file 0644 0:0 "e:165536:65536\n"
#+ /etc/subgid- file 0644 0:0 "d:100000:65536\ne:165536:65536\n"
#~ /etc/subuid file 0644 0:0 "e:165536:65536\n"
#+ /etc/subuid- file 0644 0:0 "d:100000:65536\ne:165536:65536\n"

#### gpasswd -a, -d, -M: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
gpasswd -a games tape; gpasswd -d games tape; gpasswd -d games tape; echo $?
gpasswd -M games,man tape; grep tape /etc/group /etc/gshadow; gpasswd -M '' tape; grep tape /etc/group
## stdout:
#| Adding user games to group tape
#| Removing user games from group tape
#| Removing user games from group tape
#| 3
#| /etc/group:tape:x:26:games,man
#| /etc/gshadow:tape:*::games,man
#| tape:x:26:
## stderr:
#| gpasswd: user 'games' is not a member of 'tape'
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=443 sha256=fc1d820d7b30070133d2fb31e8cf706262235a2a92b3cce8d9363565ee9be510
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=c2fa4e03f051cc9a520de4e303311d7489300e5e08a6c730647f32aa336f17a3

#### gpasswd: no such user or group
## ignore: ["/etc/shadow","/etc/shadow-"]
gpasswd -a none tape; echo $?; gpasswd -a games none; echo $?; gpasswd -M none tape; echo $?
## stdout:
#| 3
#| 3
#| 3
## stderr:
#| gpasswd: user 'none' does not exist
#| gpasswd: group 'none' does not exist in /etc/group
#| gpasswd: user 'none' does not exist
## exit: 0

#### gpasswd -A, -r, -R: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
gpasswd -A games tape; gpasswd -r tape; grep tape /etc/gshadow; gpasswd -R tape; grep tape /etc/gshadow
## stdout:
#| tape::games:
#| tape:!:games:
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=369 sha256=d3f6eaaa97b8a8045991b26bdfde7c74d186d534db8af54b063c59f07f3dc238
#+ /etc/gshadow- file 0640 0:42 size=368 sha256=6b63525d42a63e8de8b9b460e1abf6ed79d8a0bb34202677d07dfdab5dbbcb08

#### chfn -f -r -w -h -o: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chfn -f 'Full Name' games; chfn -r 1 -w 2 -h 3 -o more games; grep games /etc/passwd; chfn -f a:b games; echo $?; chfn -f x none; echo $?
## stdout:
#| games:x:5:60:Full Name,1,2,3,more:/usr/games:/usr/sbin/nologin
#| 1
#| 1
## stderr:
#| chfn: invalid name: 'a:b'
#| chfn: user 'none' does not exist
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=854 sha256=9ccfd97319068f9cdd14edeb60fb5390fd061fc7ef03825524ce38a1ae46b8e6
#~ /etc/passwd- file 0644 0:0 size=846 sha256=51077bebe895bef346da61ad442b0c31ef91287af82265b46090e8165004f123

#### chsh -s: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chsh -s /bin/sh games; chsh -s /bin/none games; echo $?; grep games /etc/passwd; chsh -s /bin/sh none; echo $?
## stdout:
#| 0
#| games:x:5:60:games:/usr/games:/bin/none
#| 1
## stderr:
#| chsh: Warning: /bin/none does not exist
#| chsh: user 'none' does not exist
## exit: 0
## changes:
#~ /etc/passwd file 0644 0:0 size=831 sha256=37fcfca41783e18e32bbfe6b04039f4b5959673adb1c521eef459c45f9a5aae0
#~ /etc/passwd- file 0644 0:0 size=829 sha256=f16705a3d5d537c58d184f41b19040e98b626e15d974ca4c9ba13420c5476b5c

#### chage -d -E -I -m -M -W: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 -E 2030-01-01 -I 5 -m 1 -M 30 -W 3 games; grep games /etc/shadow; chage -E -1 -M -1 games; grep games /etc/shadow; chage -d 0 none; echo $?
## stdout:
#| games:*:18263:1:30:3:5:21915:
#| games:*:18263:1::3:5::
#| 1
## stderr:
#| chage: user 'none' does not exist in /etc/passwd
## exit: 0

#### chage -l: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 -E 2030-01-01 -I 5 -m 1 -M 30 -W 3 games; chage -l games; chage -d 0 games; chage -l games; chage -d 2020-01-02 -M 99999 -E -1 games; chage -l games
## stdout: "Last password change\t\t\t\t\t: Jan 02, 2020\nPassword expires\t\t\t\t\t: Feb 01, 2020\nPassword inactive\t\t\t\t\t: Feb 06, 2020\nAccount expires\t\t\t\t\t\t: Jan 01, 2030\nMinimum number of days between password change\t\t: 1\nMaximum number of days between password change\t\t: 30\nNumber of days of warning before password expires\t: 3\nLast password change\t\t\t\t\t: password must be changed\nPassword expires\t\t\t\t\t: password must be changed\nPassword inactive\t\t\t\t\t: password must be changed\nAccount expires\t\t\t\t\t\t: Jan 01, 2030\nMinimum number of days between password change\t\t: 1\nMaximum number of days between password change\t\t: 30\nNumber of days of warning before password expires\t: 3\nLast password change\t\t\t\t\t: Jan 02, 2020\nPassword expires\t\t\t\t\t: never\nPassword inactive\t\t\t\t\t: never\nAccount expires\t\t\t\t\t\t: never\nMinimum number of days between password change\t\t: 1\nMaximum number of days between password change\t\t: 99999\nNumber of days of warning before password expires\t: 3\n"
## exit: 0

#### passwd -S: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 games; passwd -S games; useradd -p xx -r demo; chage -d 2020-01-02 demo; passwd -S demo; passwd -S none; echo $?
## stdout:
#| games L 2020-01-02 0 99999 7 -1
#| demo P 2020-01-02 -1 -1 -1 -1
#| 1
## stderr:
#| passwd: user 'none' does not exist
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=446 sha256=75f9e7964dc49f5bcb42617209cf204790faa8c29d912af4ddb08ab5d595eb6f
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=874 sha256=5fdab94ac2103b690e05713350e18ee10211c341dece96e9c3b562946bc0cf3f
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185

#### passwd -l, -u, -d, -e: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 games; passwd -l games; grep games /etc/shadow; passwd -u games; passwd -d games; grep games /etc/shadow; passwd -e games; grep games /etc/shadow; passwd -q -l games; passwd -u games; echo $?
## stdout:
#| passwd: password changed.
#| games:!*:18263:0:99999:7:::
#| passwd: password changed.
#| passwd: password changed.
#| games::18263:0:99999:7:::
#| passwd: password changed.
#| games::0:0:99999:7:::
#| 3
## stderr:
#| passwd: unlocking the password would result in a passwordless account.
#| You should set a password with usermod -p to unlock the password of this account.
## exit: 0

#### passwd -n -x -w -i: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 games; passwd -n 1 -x 2 -w 3 -i 4 games; grep games /etc/shadow
## stdout:
#| passwd: password changed.
#| games:*:18263:1:2:3:4::
## exit: 0

#### chpasswd -e: plain use
## ignore: ["/etc/shadow","/etc/shadow-"]
chage -d 2020-01-02 games; echo 'games:xx' | chpasswd -e; cut -d: -f1,2 /etc/shadow | grep games; printf 'none:x\nnonsense\n' | chpasswd -e; echo $?
## stdout:
#| games:xx
#| 1
## stderr:
#| chpasswd: line 1: user 'none' does not exist
#| chpasswd: line 2: missing new password
#| chpasswd: error detected, changes ignored
## exit: 0

#### groupadd: as another user
## user: "1000:1000"
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd demo; echo $?
useradd demo; echo $?
userdel games; echo $?
## stdout:
#| 10
#| 1
#| 1
## stderr:
#| groupadd: Permission denied.
#| groupadd: cannot lock /etc/group; try again later.
#| useradd: Permission denied.
#| useradd: cannot lock /etc/passwd; try again later.
#| userdel: Permission denied.
#| userdel: cannot lock /etc/passwd; try again later.
## exit: 0

#### useradd: no gshadow, no subuid
## absent: ["/etc/gshadow","/etc/subuid","/etc/subgid"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd demo; tail -n 1 /etc/group
## stdout:
#| demo:!:1000:
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=447 sha256=1b53dc60fe5f4e01209687928baa2a2fc9b87976e6afc448a2e79062621b62be
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/passwd file 0644 0:0 size=876 sha256=4936232084fff2b2ae968fd683811bb6ad86e2e36e508e4cefe3d583c4f39d80
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185

#### useradd: a comment, a blank and a broken line in the files
## files: {"/etc/group":"root:x:0:\n# a comment\n\nbroken\nusers:x:100:\n"}
## ignore: ["/etc/shadow","/etc/shadow-"]
groupadd demo; cat /etc/group; groupdel demo; cat /etc/group
## stdout:
#| root:x:0:
#| # a comment
#|
#| broken
#| users:x:100:
#| demo:x:1000:
#| root:x:0:
#| # a comment
#|
#| broken
#| users:x:100:
## exit: 0
## changes:
#~ /etc/group- file 0644 0:0 "root:x:0:\n# a comment\n\nbroken\nusers:x:100:\ndemo:x:1000:\n"
#+ /etc/gshadow- file 0640 0:42 size=373 sha256=e795f68cba360a05a43490e28121899ed13bb01ebfeb8835a0e434b71b17218b

#### useradd: settings of login.defs
## files: {"/etc/login.defs":"UID_MIN 5000\nUID_MAX 6000\nGID_MIN\t7000\n#SYS_UID_MAX 300\nUSERGROUPS_ENAB no\nPASS_MAX_DAYS 40\nUMASK 027\n","/etc/skel/.demo":"a file\n"}
## absent: ["/etc/skel/.bash_logout","/etc/skel/.bashrc","/etc/skel/.profile"]
## ignore: ["/etc/shadow","/etc/shadow-"]
useradd -m demo; groupadd g; tail -n 1 /etc/passwd /etc/group; cut -d: -f1,4- /etc/shadow | tail -n 1; stat -c %a /home/demo
## stdout:
#| ==> /etc/passwd <==
#| demo:x:5000:100::/home/demo:/bin/sh
#|
#| ==> /etc/group <==
#| g:x:7000:
#| demo::40::::
#| 750
## exit: 0
## changes:
#~ /etc/group file 0644 0:0 size=444 sha256=06f172210e420a685c3f7ce6c20e2257834fe9cf84e0d3c46151808353f00739
#~ /etc/group- file 0644 0:0 size=434 sha256=74842904631a5088b134a25257b8180367913d2b64cf1e3fed061db5fcbd8379
#~ /etc/gshadow file 0640 0:42 size=370 sha256=2f8737a8035fb03a9afc9c165aea1d3a683f6cf099078c4aa1e629469c1e0182
#+ /etc/gshadow- file 0640 0:42 size=364 sha256=27d5db44cdaa830dee778f68b22a34cd9ac4b3fa84f185592bcc2952fa22ce26
#~ /etc/passwd file 0644 0:0 size=875 sha256=aa6935044983a982f31f0e9fb345fe0e5016367c97a5ed36a462d4d8b6f82a5e
#~ /etc/passwd- file 0644 0:0 size=839 sha256=21352194cc533bc5878721507450d867d28ccb1c2f5cd773c792251fa1e63185
#~ /etc/subgid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subgid- file 0644 0:0 ""
#~ /etc/subuid file 0644 0:0 "demo:100000:65536\n"
#+ /etc/subuid- file 0644 0:0 ""
#+ /home/demo dir 0750 5000:100
#+ /home/demo/.demo file 0644 5000:100 "a file\n"
