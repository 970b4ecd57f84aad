// A dwmapi.dll for `.ci/windows-window`, laid beside the program: Wine knows neither high contrast nor a second screen,
// so the program is answered as Windows would answer it. Nothing of it is handed over.
// HIGH_CONTRAST, when set: SPI_GETHIGHCONTRAST says that it is on, with the colours of « Control Panel\Colors ».
// OTHER_SCREEN, a path: once a file is there, the window is told that it has gone to a screen of as many dots an inch
// as the file says (WM_DPICHANGED).
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef WM_DPICHANGED
#define WM_DPICHANGED 0x02E0
#endif

// What the program takes from the real one; Windows 7 refuses both at times, and the program goes on.
__declspec(dllexport) HRESULT __stdcall DwmEnableBlurBehindWindow(HWND window, const void *blur) {
    return E_NOTIMPL;
}
__declspec(dllexport) HRESULT __stdcall DwmSetWindowAttribute(HWND window, DWORD what, const void *value, DWORD size) {
    return E_NOTIMPL;
}

static BOOL(__stdcall *system_parameters)(UINT, UINT, void *, UINT);

static BOOL __stdcall answer(UINT action, UINT size, void *told, UINT kept) {
    HIGHCONTRASTW *contrast = told;
    if (action != SPI_GETHIGHCONTRAST)
        return system_parameters(action, size, told, kept);
    // As Windows does, which wants to be told the size of what it fills.
    if (size != sizeof *contrast || contrast->cbSize != sizeof *contrast)
        return FALSE;
    contrast->dwFlags = HCF_HIGHCONTRASTON | HCF_AVAILABLE;
    return TRUE;
}

// Puts our answer where the program's import table has the system's.
static BOOL stand_in(void) {
    char *base = (char *)GetModuleHandleA(NULL);
    IMAGE_NT_HEADERS *headers = (void *)(base + ((IMAGE_DOS_HEADER *)base)->e_lfanew);
    DWORD table = headers->OptionalHeader.DataDirectory[IMAGE_DIRECTORY_ENTRY_IMPORT].VirtualAddress;
    system_parameters = (void *)GetProcAddress(GetModuleHandleA("user32.dll"), "SystemParametersInfoW");
    for (IMAGE_IMPORT_DESCRIPTOR *dll = (void *)(base + table); dll->Name; dll++)
        for (ULONGLONG *slot = (void *)(base + dll->FirstThunk); *slot; slot++)
            if (*slot == (ULONGLONG)system_parameters) {
                DWORD before;
                VirtualProtect(slot, sizeof *slot, PAGE_READWRITE, &before);
                *slot = (ULONGLONG)answer;
                return VirtualProtect(slot, sizeof *slot, before, &before);
            }
    return FALSE;
}

static BOOL CALLBACK tell(HWND window, LPARAM dots) {
    char title[64];
    DWORD owner;
    GetWindowThreadProcessId(window, &owner);
    if (owner != GetCurrentProcessId() || !IsWindowVisible(window) || !GetWindowTextA(window, title, sizeof title))
        return TRUE;
    RECT place;
    GetWindowRect(window, &place);
    SendMessageW(window, WM_DPICHANGED, MAKEWPARAM(dots, dots), (LPARAM)&place);
    return FALSE;
}

static DWORD __stdcall wait_for_the_other_screen(void *path) {
    for (;; Sleep(100)) {
        int dots = 0;
        FILE *file = fopen(path, "r");
        if (!file)
            continue;
        int read = fscanf(file, "%d", &dots);
        fclose(file);
        if (read != 1)
            continue;
        EnumWindows(tell, dots);
        return 0;
    }
}

BOOL __stdcall DllMain(HINSTANCE dll, DWORD reason, void *reserved) {
    char *path = getenv("OTHER_SCREEN");
    if (reason != DLL_PROCESS_ATTACH)
        return TRUE;
    if (path)
        CreateThread(NULL, 0, wait_for_the_other_screen, path, 0, NULL);
    return !getenv("HIGH_CONTRAST") || stand_in();
}
