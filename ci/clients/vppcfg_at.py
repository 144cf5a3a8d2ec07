"""vppcfg against the API socket that -a names.

vppcfg 1.2.4 reads through that socket, but applies through the default one.
"""

import sys

from vppcfg.vpp.applier import Applier
from vppcfg.vppcfg import main

SOCKET = sys.argv[sys.argv.index("-a") + 1]
default_init = Applier.__init__


def init(self, *args, **kwargs):
    kwargs.setdefault("vpp_api_socket", SOCKET)
    default_init(self, *args, **kwargs)


Applier.__init__ = init
sys.exit(main())
