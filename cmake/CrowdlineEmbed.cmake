# Files built into the binary.
#
#   crowdline_embed(TARGET SYMBOL FILE)
#
# Makes `extern "C" const unsigned char SYMBOL_begin[], SYMBOL_end[]` hold the bytes of FILE.
function(crowdline_embed target symbol file)
  set(asm ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.S)
  file(CONFIGURE OUTPUT ${asm} @ONLY CONTENT [[
    .section .rodata
    .global @symbol@_begin
    .global @symbol@_end
    .balign 64
@symbol@_begin:
    .incbin "@file@"
@symbol@_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
]])
  set_source_files_properties(${asm} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${asm})
endfunction()
