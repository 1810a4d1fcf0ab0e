import CropperCanvas from '@cropper/element-canvas';
import CropperHandle from '@cropper/element-handle';
import CropperSelection from '@cropper/element-selection';

// Importing this file defines the cropper's elements. It is loaded when the crop view opens, not with the panel.
CropperCanvas.$define();
CropperHandle.$define();
CropperSelection.$define();
