// As in Edge's enhanced security mode or iOS lockdown mode.
delete window.WebAssembly;
