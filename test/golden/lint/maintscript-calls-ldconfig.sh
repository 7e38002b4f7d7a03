#### the page's bad example
## kind: postinst
#!/bin/sh
set -e
ldconfig
#^^^^^^^ info[maintscript-calls-ldconfig]: activate the trigger ldconfig instead (activate-noawait ldconfig)
#### the page's good example is silent
## kind: postinst
#!/bin/sh
set -e
dpkg-trigger ldconfig
