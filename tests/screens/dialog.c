/* One window drawn by Win32 (here under Wine), as a file says: font, size in pixels, title, then a row a line. */
#define UNICODE
#define _UNICODE
#include <windows.h>
#include <commctrl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static HFONT face, linked;
static COLORREF ground, ink;
static HBRUSH paper;

static LRESULT CALLBACK procedure(HWND window, UINT message, WPARAM w, LPARAM l) {
    if (message == WM_CTLCOLORSTATIC) {
        SetBkColor((HDC)w, ground);
        SetTextColor((HDC)w, GetWindowLongPtrW((HWND)l, GWLP_USERDATA) ? RGB(0x1a, 0x56, 0xa8) : ink);
        return (LRESULT)paper;
    }
    return DefWindowProcW(window, message, w, l);
}

static int width_of(HWND window, const WCHAR *text) {
    SIZE size = {0, 0};
    HDC dc = GetDC(window);
    HGDIOBJ before = SelectObject(dc, face);
    GetTextExtentPoint32W(dc, text, (int)wcslen(text), &size);
    SelectObject(dc, before);
    ReleaseDC(window, dc);
    return size.cx;
}

static HWND part(HWND window, const WCHAR *class, const WCHAR *text, DWORD style, DWORD edge, int x, int y, int width, int height) {
    HWND made = CreateWindowExW(edge, class, text, WS_CHILD | WS_VISIBLE | style, x, y, width, height, window, NULL, NULL, NULL);
    SendMessageW(made, WM_SETFONT, (WPARAM)face, TRUE);
    return made;
}

int main(int count, char **arguments) {
    FILE *file = fopen(arguments[1], "rb");
    static char bytes[1 << 16];
    static WCHAR text[1 << 16];
    bytes[fread(bytes, 1, sizeof bytes - 1, file)] = 0;
    MultiByteToWideChar(CP_UTF8, 0, bytes, -1, text, 1 << 16);
    int smooth = count > 2 && strcmp(arguments[2], "subpixel") == 0 ? CLEARTYPE_QUALITY : ANTIALIASED_QUALITY;
    int dark = count > 3 && strcmp(arguments[3], "dark") == 0;
    ground = dark ? RGB(0x2d, 0x2d, 0x30) : GetSysColor(COLOR_BTNFACE);
    ink = dark ? RGB(0xe6, 0xe6, 0xe6) : RGB(0, 0, 0);
    paper = CreateSolidBrush(ground);
    WCHAR *state, *name = wcstok_s(text, L"\n", &state);
    int size = _wtoi(wcstok_s(NULL, L"\n", &state));
    WCHAR *title = wcstok_s(NULL, L"\n", &state);
    face = CreateFontW(-size, 0, 0, 0, FW_NORMAL, 0, 0, 0, DEFAULT_CHARSET, 0, 0, smooth, 0, name);
    linked = CreateFontW(-size, 0, 0, 0, FW_NORMAL, 0, 1, 0, DEFAULT_CHARSET, 0, 0, smooth, 0, name);
    WNDCLASSW class = {0};
    class.lpfnWndProc = procedure;
    class.hbrBackground = paper;
    class.lpszClassName = L"screens";
    RegisterClassW(&class);
    HWND window = CreateWindowExW(WS_EX_TOPMOST, L"screens", title, WS_POPUP | WS_CAPTION | WS_SYSMENU, 0, 0, 1500, 1100, NULL, NULL, NULL, NULL);
    int high = size + size / 2 + 2, y = 8, widest = 400, column = size * 20;
    for (WCHAR *line = wcstok_s(NULL, L"\n", &state); line; line = wcstok_s(NULL, L"\n", &state)) {
        WCHAR *label = wcschr(line, L'\t'), *value;
        *label++ = 0;
        value = wcschr(label, L'\t');
        *value++ = 0;
        int label_width = width_of(window, label), value_width = width_of(window, value);
        int below = !wcscmp(line, L"under") || !wcscmp(line, L"shown");
        if (!wcscmp(line, L"button")) {
            static WCHAR both[2000];
            wcscpy(both, label);
            wcscat(both, L" ");
            wcscat(both, value);
            part(window, L"BUTTON", both, BS_PUSHBUTTON, 0, 10, y, width_of(window, both) + 40, high + 2);
            y += high + 6;
            continue;
        }
        part(window, L"STATIC", label, SS_NOPREFIX, 0, 10, y + 3, label_width + 4, high - 3);
        if (below) y += high;
        int x = below || !wcscmp(line, L"text") ? 10 : (label_width + 30 > column ? label_width + 30 : column);
        if (!wcscmp(line, L"shown") || !wcscmp(line, L"link")) {
            HWND link = part(window, L"STATIC", value, SS_NOPREFIX, 0, x, y + 3, value_width + 4, high - 3);
            if (!wcscmp(line, L"link")) {
                SendMessageW(link, WM_SETFONT, (WPARAM)linked, TRUE);
                SetWindowLongPtrW(link, GWLP_USERDATA, !dark);
            }
        } else if (!wcscmp(line, L"list")) {
            HWND list = part(window, L"COMBOBOX", L"", CBS_DROPDOWNLIST, 0, x, y, (value_width > 200 ? value_width : 200) + 50, 200);
            SendMessageW(list, CB_ADDSTRING, 0, (LPARAM)(*value ? value : L"Avec l\x2019identit\xe9 de l\x2019utilisateur"));
            SendMessageW(list, CB_SETCURSEL, 0, 0);
            y += 4;
        } else if (wcscmp(line, L"text")) {
            DWORD style = ES_AUTOHSCROLL | (wcscmp(line, L"readonly") ? 0 : ES_READONLY);
            part(window, L"EDIT", value, style, WS_EX_CLIENTEDGE, x, y, (value_width > 180 ? value_width : 180) + 24, high);
        }
        int end = x + value_width + 90;
        if (end > widest) widest = end;
        if (label_width + 40 > widest) widest = label_width + 40;
        y += high + 4;
    }
    RECT inside = {0, 0, widest, y + 8};
    AdjustWindowRect(&inside, WS_POPUP | WS_CAPTION | WS_SYSMENU, FALSE);
    int width = inside.right - inside.left, height = inside.bottom - inside.top;
    SetWindowPos(window, HWND_TOPMOST, 0, 0, width, height, SWP_SHOWWINDOW);
    UpdateWindow(window);
    MSG message;
    DWORD start = GetTickCount();
    int told = 0;
    while (GetTickCount() - start < 20000) {
        while (PeekMessageW(&message, NULL, 0, 0, PM_REMOVE)) {
            TranslateMessage(&message);
            DispatchMessageW(&message);
        }
        if (!told && GetTickCount() - start > 400) {
            printf("READY 0 0 %d %d\n", width, height);
            fflush(stdout);
            told = 1;
        }
        Sleep(20);
    }
    return 0;
}
